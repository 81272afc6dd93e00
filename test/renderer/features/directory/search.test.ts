import { expect, it } from 'vitest';
import { search } from '../../../../src/renderer/features/directory/search';
import { searched } from '../a-search';

const person = {
  ...{
    resourceType: 'User',
    id: 'u1',
    displayName: 'Marta Lindqvist',
    name: 'marta@example.com',
    about: 'Sales',
  },
  ...{ active: true, memberCount: 0, created: '', lastModified: '' },
};
const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

it('people and groups come as they are found, with what they were found by, and lead to their page', async () => {
  const steps = [
    { found: [{ resource: person, held: null }] },
    {
      found: [
        { resource: { ...person, id: 'u2' }, held: { attributePath: department, value: 'Falconry' } },
        {
          resource: { ...person, resourceType: 'Group', id: 'g1', about: '', name: 'Falconers' },
          held: null,
        },
      ],
    },
  ];
  const { commands, asked, told, visited } = await searched(search, 'falc', {
    'directory.find': () => steps,
  });
  expect(asked).toEqual([['directory.find', { settingId: 'setting-1', text: 'falc' }]]);
  expect(told.map(({ length }) => length)).toEqual([1, 3]);
  expect(commands.map(({ group, detail }) => [group, detail])).toEqual([
    ['People', 'Sales'],
    ['People', 'Department: Falconry'],
    ['Groups', 'Falconers'],
  ]);
  commands[1]?.run();
  expect(visited).toEqual(['/directory/users/u2']);
});
