import { Copy } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/renderer/features/feature';
import { inGroups, matchingCommands } from '../../../src/renderer/palette/command';

function command(group: string, label: string, words = ''): Command {
  return { id: label, group, icon: Copy, label, words, run: () => {} };
}

const commands = [
  command('Go to', 'Live'),
  command('Do', 'Copy base URL', 'tenant address'),
  command('Other', 'Contoso'),
  command('Do', 'Rehearse…', 'simulation demo'),
];

const found = (query: string) => matchingCommands(commands, query).map(({ label }) => label);
const grouped = (query: string) =>
  inGroups(matchingCommands(commands, query)).map(({ name, items }) => [
    name,
    ...items.map(({ label }) => label),
  ]);

describe('matchingCommands', () => {
  it('offers everything at first, each group in one piece', () => {
    expect(grouped('  ')).toEqual([
      ['Go to', 'Live'],
      ['Do', 'Copy base URL', 'Rehearse…'],
      ['Other', 'Contoso'],
    ]);
  });

  it('offers what is one of many only once something is typed', () => {
    const step = { ...command('Guide', 'Test Connection'), typedOnly: true };
    expect(matchingCommands([step, ...commands], '')).not.toContain(step);
    expect(matchingCommands([step, ...commands], 'test')).toEqual([step]);
  });

  it('lets no group push the others out of sight', () => {
    const many = Array.from({ length: 30 }, (_, index) => command('Guide', `Step ${index}`));
    const groups = inGroups(matchingCommands([...many, command('Do', 'Step out')], 'step'));
    expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['Guide', 8],
      ['Do', 1],
    ]);
  });

  it('wants every word, in any order and case', () => {
    expect(found('URL copy')).toEqual(['Copy base URL']);
    expect(found('url rehearse')).toEqual([]);
  });

  it('finds by words that are not shown', () => expect(found('demo')).toEqual(['Rehearse…']));

  it('puts first what begins with the query', () => {
    const some = [command('A', 'Show live feed'), command('B', 'Live')];
    expect(matchingCommands(some, 'live').map(({ label }) => label)).toEqual(['Live', 'Show live feed']);
  });
});
