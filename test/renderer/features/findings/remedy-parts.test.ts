import { expect, it } from 'vitest';
import { remedyParts } from '../../../../src/renderer/features/findings/remedy-parts';

it('words, click path, words, value and words stand one under the other', () => {
  const remedy =
    'Fill in **State**. Or **Provisioning** > **Mappings** > **Users** (before that **People**), row `timezone`: set **Mapping Type** to Expression. For all: `Switch([a], , "b", "c")`. Then restart.';
  expect(remedyParts(remedy)).toEqual({
    before: 'Fill in **State**. Or',
    way: ['**Provisioning**', '**Mappings**', '**Users** (before that **People**)', 'row `timezone`'],
    between: 'Set **Mapping Type** to Expression. For all:',
    value: 'Switch([a], , "b", "c")',
    after: 'Then restart.',
  });
});

it('where there is no path the words stay whole, and what is to be copied stands alone besides', () => {
  const nothing = { way: [], between: '', value: null, after: '' };
  const words = 'Map an id to `externalId`.';
  expect(remedyParts(words)).toEqual({ ...nothing, before: words });
  const flag = 'Add `?flag` to the **Tenant URL**. Done.';
  expect(remedyParts(flag)).toEqual({ ...nothing, before: flag, value: '?flag' });
  const early = 'Send `Now()`, see **A** > **B**.';
  expect(remedyParts(early)).toEqual({ ...nothing, before: early, value: 'Now()' });
});

it('a path without anything to copy is a path all the same', () => {
  expect(remedyParts('Open **A** > **B**, row `externalId`: set **Source** to objectId.')).toEqual({
    before: 'Open',
    way: ['**A**', '**B**', 'row `externalId`'],
    between: 'Set **Source** to objectId.',
    value: null,
    after: '',
  });
});
