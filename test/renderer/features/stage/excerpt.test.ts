import { expect, it } from 'vitest';
import { excerptOf } from '../../../../src/renderer/features/stage/excerpt';

it('shows what is short whole, with the value that comes out', () => {
  expect(excerptOf('Switch([c], , "BR", "America/Manaus")', 'America/Manaus')).toEqual({
    before: 'Switch([c], ,\n  "BR", ',
    hit: '"America/Manaus"',
    after: ')',
    cut: false,
  });
});

it('cuts what is long behind a comma, and says that there is more', () => {
  const code = `Switch([c], , ${'"XX", "Europe/Paris", '.repeat(40)})`;
  const { before, hit, after, cut } = excerptOf(code, 'America/Manaus');
  expect(cut).toBe(true);
  expect(before.endsWith(',')).toBe(true);
  expect(code.startsWith(before.replaceAll(/\n */g, ' '))).toBe(true);
  expect([hit, after]).toEqual(['', '']);
});

it('leaves out what is between the beginning and a value that comes late', () => {
  const code = `Switch([c], , ${'"XX", "Europe/Paris", '.repeat(40)}"NY", "America/New_York", "AL", "America/Chicago")`;
  const { before, hit, after, cut } = excerptOf(code, 'America/New_York');
  expect(before).toMatch(
    /^Switch\(\[c\], ,\n {2}"XX", "Europe\/Paris",\n {2}…\n( {2}"XX", "Europe\/Paris",\n)+ {2}"NY", $/,
  );
  expect(before.length).toBeLessThan(160);
  expect([hit, after, cut]).toEqual(['"America/New_York"', ',\n  "AL", "America/Chicago")', false]);
});

it('shows one pair a line, with a Switch in a Switch further in and a default value beside its attribute', () => {
  const code = 'Switch([c], "UTC", "DE", "Europe/Berlin", "US", Switch([s], , "NY", "America/New_York"))';
  expect(excerptOf(code, null).before.split('\n')).toEqual([
    'Switch([c], "UTC",',
    '  "DE", "Europe/Berlin",',
    '  "US", Switch([s], ,',
    '    "NY", "America/New_York"))',
  ]);
});

it('leaves what is no Switch as it is entered', () => {
  expect(excerptOf('IIF([a], "b", "c")', null).before).toBe('IIF([a], "b", "c")');
});
