import { newHappening } from '../../../../src/shared/demo/own/happening-fields';
import type { Happening, OwnStory } from '../../../../src/shared/demo/own/own-story';

export const aHappening = (kind: Happening['kind'], change: Partial<Happening> = {}): Happening => ({
  ...newHappening(kind),
  ...change,
});

/** A chapter of one's own between two that are ready. */
export function aStory(happenings: Happening[], change: Partial<OwnStory> = {}): OwnStory {
  return {
    ...{ id: '', title: 'Ours' },
    chapters: [
      { kind: 'ready', id: 'leaver' },
      { kind: 'own', id: 'own-1', title: 'The merger', notes: 'Speak slowly', happenings },
      { kind: 'ready', id: 'joiner' },
    ],
    ...change,
  };
}
