import { expect, it } from 'vitest';
import { captionOf } from '../../../src/shared/world/caption';
import type { WorldEvent } from '../../../src/shared/world/event';
import { concernedBy } from '../../../src/shared/world/event';
import { displayNameOf } from '../../../src/shared/world/person';
import { aPerson, assigned, hired, joined, made, worldAfter } from './a-world';

const world = worldAfter([hired('ada.byron'), made('research', 'Research'), made('all', 'Everybody')]);
const person = 'ada.byron';

it.each([
  [hired('grace.hopper'), 'Grace Hopper was hired'],
  [{ type: 'changed', person, changes: {} }, 'Ada Byron has new details'],
  [{ type: 'moved', person, changes: {} }, 'Ada Byron moved'],
  [{ type: 'renamed', person, changes: { familyName: 'Lovelace' } }, 'Ada Byron has a new name'],
  [{ type: 'left', person }, 'Ada Byron left the company'],
  [{ type: 'deleted', person, forGood: false }, 'Ada Byron was deleted'],
  [{ type: 'deleted', person, forGood: true }, 'Ada Byron was deleted for good'],
  [{ type: 'came back', person }, 'Ada Byron came back'],
  [made('sales', 'Sales'), 'Group Sales was made'],
  [{ type: 'group renamed', group: 'research', name: 'Science' }, 'Group Research is now called Science'],
  [{ type: 'group deleted', group: 'research' }, 'Group Research was deleted'],
  [joined('research', person), 'Ada Byron joined Research'],
  [{ type: 'left group', group: 'all', member: 'research' }, 'Research left Everybody'],
  [assigned('research'), 'Research was assigned'],
  [{ type: 'unassigned', to: person }, 'Ada Byron is no longer assigned'],
] as [WorldEvent, string][])('%j is told', (event, caption) => {
  expect(captionOf(event, world)).toBe(caption);
});

it('concerns those who look different afterwards, the group of a membership first', () => {
  const concerned = (event: WorldEvent) => concernedBy(event, (id) => world.groups.has(id));
  expect(concerned(hired('grace.hopper'))).toEqual([{ kind: 'person', id: 'grace.hopper' }]);
  expect(concerned(made('sales'))).toEqual([{ kind: 'group', id: 'sales' }]);
  expect(concerned(joined('research', person))).toEqual([
    { kind: 'group', id: 'research' },
    { kind: 'person', id: person },
  ]);
  expect(concerned(joined('all', 'research')).map(({ kind }) => kind)).toEqual(['group', 'group']);
  expect(concerned(assigned('research'))).toEqual([{ kind: 'group', id: 'research' }]);
  expect(concerned({ type: 'left', person })).toEqual([{ kind: 'person', id: person }]);
});

it('everybody is called by both names unless they have another', () => {
  expect(displayNameOf(aPerson('ada.byron'))).toBe('Ada Byron');
  expect(displayNameOf(aPerson('ada.byron', { displayName: 'The Countess' }))).toBe('The Countess');
  expect(displayNameOf(aPerson('ada'))).toBe('Ada');
});
