/** What an operator asks: a token that ends, and a platform that is away. */
import { displayNameOf } from '../../world/person';
import type { Beat } from '../demo-story';
import { beat, castOne, mentionOf, type Recipe, type Scene } from '../scene';

export const rotation: Recipe = {
  id: 'token',
  title: 'Another token',
  tell(scene) {
    const [one, two] = [promoted(scene, 'Senior'), promoted(scene, 'Lead')];
    if (one === null || two === null) return { leftOut: 'It takes two people to whom something can happen.' };
    return {
      caption: 'The token is changed, and no request is refused',
      notes:
        'Two tokens may live at once. The second is pasted in {provider}; the first one is ended when nothing comes with it any more.',
      takes: 'five minutes, at any time of the day',
      evidence: null,
      beats: [
        {
          ...beat('A second token is made. The first one goes on working'),
          says: 'Nothing is interrupted.',
          cues: [{ kind: 'token', does: 'issued' }],
        },
        {
          ...one,
          caption: 'The second token is pasted in {provider}, and used at once',
          says: one.caption,
          cues: [{ kind: 'token', does: 'taken' }],
        },
        {
          ...two,
          caption: 'The first token is ended, and nobody noticed',
          says: two.caption,
          cues: [{ kind: 'token', does: 'ended' }],
        },
      ],
    };
  },
};

export const outage: Recipe = {
  id: 'outage',
  title: 'Outage',
  tell(scene) {
    const [one, two] = [promoted(scene, 'Senior'), promoted(scene, 'Lead')];
    if (one === null || two === null) return { leftOut: 'It takes two people to whom something can happen.' };
    return {
      caption: 'The platform is down, and catches up by itself',
      notes:
        'Every request is refused for a while. {provider} keeps what it could not send, and sends it later: nobody exports or imports anything.',
      takes: '{cycle} after the platform is back',
      evidence: null,
      beats: [
        {
          ...beat('The platform is down'),
          says: 'Nobody tells {provider}: it finds out.',
          cues: [{ kind: 'platform', isAway: true }],
        },
        {
          ...one,
          caption: 'Work goes on in {provider}: two changes are refused',
          says: `${one.caption}. ${two.caption}.`,
          about: { people: [...one.about.people, ...two.about.people], groups: [] },
          deeds: [together(one, two)],
        },
        {
          ...beat('The platform is back: what was missed is sent'),
          says: 'Nobody had to do anything.',
          about: { people: [...one.about.people, ...two.about.people], groups: [] },
          cues: [{ kind: 'platform', isAway: false }],
          deeds: [{ kind: 'again' }],
        },
      ],
    };
  },
};

/** Both happen before the client looks again. */
function together(...beats: Beat[]): Beat['deeds'][number] {
  const deeds = beats.flatMap((one) => one.deeds);
  const events = deeds.flatMap((deed) => (deed.kind === 'events' ? deed.events : []));
  return { kind: 'events', stage: 'changes', events };
}

/** Something that every provider sends: an own name is in each mapping. */
function promoted(scene: Scene, word: string): Beat | null {
  const person = castOne(scene, undefined);
  if (person === undefined) return null;
  const givenName = `${person.givenName} ${word === 'Lead' ? 'J.' : 'A.'}`;
  const name = displayNameOf({ ...person, givenName });
  return beat(`${displayNameOf(person)} is entered as ${name}`, {
    people: [mentionOf(person, { what: 'Name', from: displayNameOf(person), to: name })],
    events: [{ type: 'changed', person: person.id, changes: { givenName } }],
  });
}
