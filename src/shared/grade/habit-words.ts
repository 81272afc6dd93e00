/** Habits that no single request shows. A vendor adds a note and what changes it under the same id in its `findingWords`. */
import type { Habit } from '../features/grade';

type HabitWords = Pick<Habit, 'title' | 'level' | 'explanation'> & { source: string };

export const habitWords = {
  'writes-without-change': {
    title: 'Writes that change nothing',
    level: 'vendor habit',
    explanation:
      'It sends again what is here already. That costs time in every cycle, and shows in the log of a platform as changes that are none.',
    source: 'RFC 7644 section 3.5.2',
  },
  'never-clears': {
    title: 'Nothing is ever emptied',
    level: 'vendor habit',
    explanation:
      'No change took a value away. Either nobody lost one, or the client does not send that an attribute was emptied: then the old value stays.',
    source: 'RFC 7644 section 3.5.2.2',
  },
  'lists-whole': {
    title: 'Lists without paging',
    level: 'MAY',
    explanation:
      'It asks for everybody without saying how many. A server that answers with a part only is read as if that were all.',
    source: 'RFC 7644 section 3.4.2.4',
  },
  'one-member-each': {
    title: 'One request for each member',
    level: 'vendor habit',
    explanation:
      'Members of a group come one by one: a large group takes as many requests as it has members.',
    source: 'RFC 7644 section 3.5.2.1',
  },
  'no-discovery': {
    title: 'Never asks what the server can do',
    level: 'MAY',
    explanation:
      'Neither `/ServiceProviderConfig` nor `/Schemas` or `/ResourceTypes` was asked for: what the client does is fixed, whatever a server supports.',
    source: 'RFC 7644 section 4',
  },
} satisfies Record<string, HabitWords>;

export type HabitId = keyof typeof habitWords;
