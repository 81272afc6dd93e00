/** Somebody leaves, and somebody comes back. */
import { displayNameOf } from '../../world/person';
import { beat, castOne, groupsSent, mentionOf, type Recipe, withGroup } from '../scene';

export const leaver: Recipe = {
  id: 'leaver',
  title: 'Leaver',
  tell(scene) {
    const person = castOne(scene, scene.cast.leaver);
    if (person === undefined) return { leftOut: 'Nobody is left who could leave.' };
    const name = displayNameOf(person);
    const groups = groupsSent(scene.world).filter(({ members }) => members.includes(person.id));
    const status = (from: string, to: string) => [mentionOf(person, { what: 'Status', from, to })];
    return {
      caption: `${name} leaves: inactive at once, nothing lost`,
      notes: `The account is disabled in {provider} first: nobody can sign in with it, and what belongs to ${name} is still there. It is deleted later.`,
      takes: '{cycle}; the account is deleted after 30 days',
      evidence: null,
      beats: [
        beat(`${name} leaves: inactive at once, nothing lost`, {
          says: 'Signing in is over. What belongs to the account is still there.',
          people: status('Active', 'Inactive'),
          groups: groups.flatMap((group) => withGroup(group, 'left')),
          events: [{ type: 'left', person: person.id }],
        }),
        beat(`30 days later the account of ${name} is deleted for good`, {
          says: 'Only now, and only since somebody decided so in {provider}.',
          people: status('Inactive', 'deleted'),
          events: [{ type: 'deleted', person: person.id, forGood: true }],
        }),
      ],
    };
  },
};

export const rehire: Recipe = {
  id: 're-hire',
  title: 'Re-hire',
  tell(scene) {
    const person = castOne(scene, scene.cast.returner);
    if (person === undefined) return { leftOut: 'Nobody is left who could come back.' };
    const name = displayNameOf(person);
    const status = (from: string, to: string) => [mentionOf(person, { what: 'Status', from, to })];
    return {
      caption: `${name} leaves and comes back, to the same account`,
      notes: 'It is not a second account: the same one is active again, with the same id.',
      takes: '{cycle}',
      evidence: null,
      beats: [
        beat(`${name} leaves for a while`, {
          people: status('Active', 'Inactive'),
          events: [{ type: 'left', person: person.id }],
        }),
        beat(`${name} is back: the same account, active again`, {
          says: 'Nobody had to look for the old one.',
          people: status('Inactive', 'Active'),
          events: [{ type: 'came back', person: person.id }],
        }),
      ],
    };
  },
};
