import { expect, it } from 'vitest';
import { readPlaceTables } from '../../../../src/main/place-tables';
import {
  type ExpressionPart,
  expressionParts,
} from '../../../../src/renderer/features/findings/expression-lines';
import { timeZoneSwitch } from '../../../../src/shared/idp/entra/expressions';

const shown = (parts: ExpressionPart[]) =>
  parts.map((part) => (part.kind === 'text' ? part.text : `[${part.pairs} more]`)).join('');

it('a long series is shortened, what stands in brackets is indented, and whole it has every pair', () => {
  const { expression } = timeZoneSwitch(['DE', 'GB', 'JP', 'SE', 'US'], readPlaceTables());
  const text = expression ?? '';
  const lines = shown(expressionParts(text, false)).split('\n');
  expect(lines[0]).toBe('Switch([usageLocation], ,');
  expect(lines[1]).toMatch(/^ {2}"DE", "Europe\/Berlin", "GB", /);
  expect(lines.at(-2)).toMatch(/^ {2}"US", Switch\(\[state\], ,$/);
  expect(lines.at(-1)).toMatch(/^ {4}"\w\w", "[^"]+", "\w\w", "[^"]+", \[\d+ more\]\)\)$/);
  const whole = shown(expressionParts(text, true));
  expect(whole.replace(/,\n */g, ', ')).toBe(text);
});

it('any other text stands as it is', () => {
  for (const text of ['Coalesce([mail],[userPrincipalName])', '?flag', 'Join(" ", [a], [b])'])
    expect(shown(expressionParts(text, false))).toBe(text);
});
