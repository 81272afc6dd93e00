import { expect, it } from 'vitest';
import { remedyParts } from '../../../../src/renderer/features/findings/remedy-parts';

const nothing = {
  before: '',
  way: [],
  former: '',
  row: '',
  between: '',
  value: null,
  after: '',
  instead: '',
};

it('click path, words, value and words stand one under the other, and what may be done instead comes last', () => {
  const remedy =
    'Fill in **State**. Or **Provisioning** > **Mappings** > **Users** (before that **People**), row `timezone`: set **Mapping Type** to Expression. For all: `Switch([a], , "b", "c")`. Then restart.';
  expect(remedyParts(remedy)).toEqual({
    before: '',
    way: ['Provisioning', 'Mappings', 'Users'],
    former: 'People',
    row: 'row `timezone`',
    between: 'Set **Mapping Type** to Expression. For all:',
    value: 'Switch([a], , "b", "c")',
    after: 'Then restart.',
    instead: 'Fill in **State**.',
  });
  expect(remedyParts('Fill in `mail`; or **A** > **B**: `C()`.')).toMatchObject({
    instead: 'Fill in `mail`.',
  });
});

it('where there is no path the words stay whole, and what is to be copied stands alone besides', () => {
  const words = 'Map an id to `externalId`.';
  expect(remedyParts(words)).toEqual({ ...nothing, before: words });
  const flag = 'Add `?flag` to the **Tenant URL**. Done.';
  expect(remedyParts(flag)).toEqual({ ...nothing, before: flag, value: '?flag' });
  const early = 'Send `Now()`, see **A** > **B**.';
  expect(remedyParts(early)).toEqual({ ...nothing, before: early, value: 'Now()' });
});

it('a path without anything to copy is a path all the same, and what comes before it stays before it', () => {
  expect(remedyParts('Open **A** > **B**, row `externalId`: set **Source** to objectId.')).toEqual({
    ...nothing,
    before: 'Open',
    way: ['A', 'B'],
    row: 'row `externalId`',
    between: 'Set **Source** to objectId.',
  });
});
