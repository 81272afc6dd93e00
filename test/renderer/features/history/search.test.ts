import { expect, it } from 'vitest';
import { personAskedFor, search } from '../../../../src/renderer/features/history/search';
import { historyCommands } from '../../../../src/renderer/features/history/use-commands';
import { searched } from '../a-search';

const kim = { resourceType: 'User', id: 'u 1', displayName: 'Kim Bauer', name: 'kim@example.com' };
const rest = { about: '', active: true, memberCount: 0, created: '', lastModified: '' };
const steps = [
  {
    found: [
      { resource: { ...kim, ...rest }, held: null },
      { resource: { ...kim, ...rest, resourceType: 'Group', id: 'g' }, held: null },
    ],
  },
];

it('the history of a person is found by the word and the name, and leads to it', async () => {
  const { commands, asked, visited } = await searched(search, 'history of kim', {
    'directory.find': () => steps,
  });
  expect(asked).toEqual([['directory.find', { settingId: 'setting-1', text: 'kim' }]]);
  expect(commands.map(({ label }) => label)).toEqual(['History of Kim Bauer']);
  commands[0]?.run();
  expect(visited).toEqual(['/directory/users/u%201/history']);
});

it('nobody is looked for without a name or without the word', async () => {
  expect(['kim', 'history', 'history of', 'prehistory kim'].map(personAskedFor)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(personAskedFor('Kim Bauer history')).toBe('Kim Bauer');
  expect((await searched(search, 'kim', {})).asked).toEqual([]);
});

it('the person who is open has their history among the commands', () => {
  const visited: string[] = [];
  const at = (location: string) => historyCommands(location, (path) => visited.push(path));
  expect(at('/directory/users/u%201').map(({ label }) => label)).toEqual([
    'History of this person',
    'The directory at a moment',
  ]);
  for (const elsewhere of ['/requests', '/directory/users/past', '/directory/groups/g'])
    expect(at(elsewhere)).toHaveLength(1);
  at('/directory/users/u%201')[0]?.run();
  expect(visited).toEqual(['/directory/users/u%201/history']);
});
