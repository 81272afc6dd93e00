import { expect, it } from 'vitest';
import { enterpriseUserUrn } from '../../../src/shared/scim/schemas/enterprise-user';
import { aWorkbench, call } from '../a-workbench';

const ownUrn = 'urn:ietf:params:scim:schemas:extension:CustomExtension:2.0:User';
const person = (name: string, over: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `${name}@example.com`,
  emails: [
    { type: 'work', value: `${name}@example.com`, primary: true },
    { type: 'home', value: `${name}@example.org` },
  ],
  ...over,
});

async function aDirectory(people: object[]) {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  for (const body of people) {
    const response = await fetch(`${workbench.scim.baseUrl}/Users`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${revealed.token}`,
        'content-type': 'application/scim+json',
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
  }
  const { people: count, paths } = await call(workbench, 'attributePaths.list', { settingId: setting.id });
  return { count, paths, at: (path: string) => paths.find((one) => one.path === path) };
}

it('what arrived is told with how many people have it and three examples, the most frequent first', async () => {
  const titles = ['Clerk', 'Clerk', 'Nurse', 'Chef', 'Judge'];
  const people = titles.map((title, at) => person(`p${at}`, { title }));
  const { count, paths, at } = await aDirectory([...people, person('nobody')]);
  expect(count).toBe(6);
  expect(at('title')).toEqual({
    path: 'title',
    isDeclared: true,
    people: 5,
    examples: ['Clerk', 'Nurse', 'Chef'],
  });
  expect(at('emails[type eq "home"].value')?.people).toBe(6);
  const numbers = paths.map(({ people }) => people);
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
});

it('what no schema knows is told as what it is, and what is declared is offered without anybody', async () => {
  const { at } = await aDirectory([
    person('kim', { [ownUrn]: { costCenter: 'C1' }, badge: 7, [enterpriseUserUrn]: { department: 'Sales' } }),
  ]);
  expect(at(`${ownUrn}:costCenter`)).toMatchObject({ isDeclared: false, people: 1, examples: ['C1'] });
  expect(at('badge')).toMatchObject({ isDeclared: false, examples: ['7'] });
  expect(at(`${enterpriseUserUrn}:department`)).toMatchObject({ isDeclared: true, people: 1 });
  expect(at('addresses[type eq "work"].country')).toMatchObject({ isDeclared: true, people: 0 });
});

it('secrets, ids and what only says which value it is are no fields', async () => {
  const { paths } = await aDirectory([person('kim', { password: 'x', apiToken: 'secret' })]);
  const offered = paths.map(({ path }) => path).join('\n');
  expect(offered).not.toMatch(/password|apiToken|\.type$|\.primary|^id$|^schemas/m);
});

it('a setting that is still to be made has the paths of the standard, one that is gone has none', async () => {
  const workbench = await aWorkbench();
  const { people, paths } = await call(workbench, 'attributePaths.list', { settingId: null });
  expect(people).toBe(0);
  expect(paths.map(({ path }) => path)).toContain('phoneNumbers[type eq "work"].value');
  await expect(call(workbench, 'attributePaths.list', { settingId: 'x' })).rejects.toThrow('404');
});
