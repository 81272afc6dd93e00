/** How everything begins: the first call, everybody at once, and somebody who is new. */
import { counted } from '../../plural';
import { displayNameOf, type Person } from '../../world/person';
import { groupIn, peopleAssigned } from '../../world/world';
import { newcomer } from '../newcomer';
import { beat, groupsSent, mentionOf, type Recipe, withGroup } from '../scene';

export const connect: Recipe = {
  id: 'connect',
  title: 'Connect',
  tell: () => ({
    caption: '{provider} calls for the first time, with the right token',
    notes:
      'Two values were pasted: the base URL and a token. No password of anybody is sent, and the provider is always the one that calls.',
    takes: 'a minute',
    evidence: null,
    beats: [
      beat('{provider} calls for the first time, with the right token', {
        says: 'It asks for somebody who can’t exist, and is told that there is nobody.',
        deeds: [{ kind: 'events', stage: 'connection test', events: [] }],
      }),
    ],
  }),
};

export const firstDay: Recipe = {
  id: 'first-day',
  title: 'First day',
  tell({ world }) {
    const people = [...peopleAssigned(world)].filter((id) => world.people.get(id)?.account === 'enabled');
    const groups = groupsSent(world);
    const words = `${counted(people.length, 'person', 'people')} and their ${counted(groups.length, 'group')} arrive`;
    return {
      caption: words,
      notes:
        'Nobody typed these people in. Whoever is assigned to the application over there comes by themselves: first people, then groups with their members.',
      takes: 'minutes for a few people, hours for thousands',
      evidence: null,
      beats: [
        beat(words, {
          says: 'People first, then their groups.',
          deeds: [{ kind: 'events', stage: 'first cycle', events: [] }],
        }),
      ],
    };
  },
};

export const joiner: Recipe = {
  id: 'joiner',
  title: 'Joiner',
  tell(scene) {
    const { world, cast, used } = scene;
    const { person, groups } = cast.joiner ?? newcomer(scene);
    if (world.people.has(person.id)) return { leftOut: `${displayNameOf(person)} is here already.` };
    used.add(person.id);
    const joined = groups.map((id) => groupIn(world, id));
    const [first] = joined;
    const name = displayNameOf(person);
    const caption = first
      ? `${name} starts on Monday, and is in ${first.name} at once`
      : `${name} starts on Monday`;
    return {
      caption,
      notes: `${name} was entered once, in {provider}. Account, details and group follow without a ticket.`,
      takes: '{cycle}',
      evidence: null,
      beats: [
        beat(caption, {
          says: 'Entered once in {provider}. The platform follows by itself.',
          people: [mentionOf({ ...(person as Person), account: 'enabled' })],
          groups: joined.flatMap((group) => withGroup(group, 'joined')),
          events: [
            { type: 'hired', person },
            ...joined.map((group) => ({ type: 'joined' as const, group: group.id, member: person.id })),
            ...(joined.some(({ id }) => world.assigned.has(id))
              ? []
              : [{ type: 'assigned' as const, to: person.id }]),
          ],
        }),
      ],
    };
  },
};
