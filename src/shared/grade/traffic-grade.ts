/** What a tally says of the client, in the words of its provider. */
import type { Habit, TrafficGrade } from '../features/grade';
import type { IdentityProvider } from '../idp/identity-provider';
import { withNote } from '../idp/vendor-words';
import { counted } from '../plural';
import { type HabitId, habitWords } from './habit-words';
import type { SeenFinding, Tally } from './tally';

/** Fewer say nothing about a client. */
const enough = 10;

const gravity: readonly Habit['level'][] = ['MUST', 'SHOULD', 'vendor habit', 'platform requirement', 'MAY'];

export function gradeOf(tally: Tally, idp: IdentityProvider): TrafficGrade {
  const { requests, simulated, from, to, findings, verbs } = tally;
  const habits = [
    ...[...findings].map(([id, seen]) => habitOfFinding(id, seen)),
    ...Object.entries(habitsOf(tally)).map(([id, text]) => habitOf(id as HabitId, text, idp)),
  ];
  return {
    idp: idp.name,
    ...{ requests, simulated, from, to },
    habits: habits.sort((one, other) => gravity.indexOf(one.level) - gravity.indexOf(other.level)),
    verbs: [...verbs].map(([what, count]) => ({ what, count })).sort((one, other) => other.count - one.count),
  };
}

function habitOfFinding(id: string, { finding, requests, latest }: SeenFinding): Habit {
  const { title, requirement = 'vendor habit', explanation, remedy = null, source = null } = finding;
  return {
    ...{ id, title, level: requirement, explanation, remedy, source, latest },
    counted: counted(requests, 'request'),
  };
}

function habitOf(id: HabitId, text: string, { findingWords }: IdentityProvider): Habit {
  const { explanation, ...words } = habitWords[id];
  const own = findingWords[id];
  const remedy = typeof own?.remedy === 'string' ? own.remedy : null;
  return { id, ...words, explanation: withNote(explanation, own), remedy, counted: text, latest: null };
}

/** How each is counted; only those that show. */
function habitsOf(tally: Tally): Partial<Record<HabitId, string>> {
  const { writes, idle, changed, cleared, wholeLists, memberWrites, membersMoved, singleMembers } = tally;
  return {
    ...(idle > 1 && { 'writes-without-change': `${idle} of ${counted(writes, 'update')}` }),
    ...(changed >= enough && cleared === 0 && { 'never-clears': `0 of ${changed} changed values` }),
    ...(wholeLists > 0 && { 'lists-whole': counted(wholeLists, 'list') }),
    ...(memberWrites >= enough &&
      singleMembers === memberWrites && {
        'one-member-each': `${memberWrites} requests for ${membersMoved} memberships`,
      }),
    ...(tally.requests >= enough &&
      tally.discoveries === 0 && { 'no-discovery': `0 of ${tally.requests} requests` }),
  };
}

/** One sentence: how far the client keeps to the RFC. */
export function gradeSentence({ requests, habits }: TrafficGrade): string {
  if (requests === 0) return 'Nothing has come yet, so nothing can be said.';
  const breaks = habits.filter(({ level }) => level === 'MUST').length;
  const others = habits.length - breaks;
  const looked = `In ${counted(requests, 'request')}`;
  if (habits.length === 0) return `${looked} it does everything as SCIM says.`;
  const must =
    breaks === 0 ? 'nothing that a MUST forbids' : `${counted(breaks, 'thing')} that a MUST forbids`;
  return `${looked} it does ${must}, and has ${counted(others, 'habit')} besides.`;
}
