import { describe, expect, it } from 'vitest';
import {
  hasSwitch,
  type ToleranceDefinition,
  toleranceTable,
} from '../../../../src/shared/scim/tolerance-list';

const all: [string, ToleranceDefinition][] = Object.entries(toleranceTable);

describe('a tolerance', () => {
  it.each(all)('%s has a title that begins with no small letter', (_id, { title }) => {
    expect(title).not.toMatch(/^[a-z]/);
  });

  it.each(all)('%s says what it allows where it has a switch, in the present tense', (_id, definition) => {
    const { allows = '' } = definition;
    expect(allows !== '').toBe(hasSwitch(definition));
    expect(allows).not.toMatch(/\b(?:was|were|came)\b/);
  });
});
