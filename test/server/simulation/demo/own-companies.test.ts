import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOwnCompanies } from '../../../../src/server/simulation/demo/own-companies';
import type { CompanyPack } from '../../../../src/shared/world/company';
import { aDataFolder, aWorkbench, call } from '../../a-workbench';

const pack: CompanyPack = {
  ...{ id: 'own', name: 'Alder & Sons', domain: 'alder.com', stories: [] },
  people: [
    { id: 'ada', givenName: 'Ada', familyName: 'Byron', mail: 'ada@alder.com', userName: 'ada@alder.com' },
  ],
  groups: [{ id: 'all', name: 'All', members: ['ada'], isSecurityGroup: true }],
  assigned: ['all'],
};

const unexpected = ({ text }: { text: string }) => expect.unreachable(text);

it('a company of one’s own is kept in the data folder, played, and taken away again', async () => {
  const dataDir = await aDataFolder();
  const workbench = await aWorkbench(dataDir);
  const { id } = await call(workbench, 'demo.saveCompany', { company: pack });
  expect(id).toBe('own-alder-sons');
  const { companies } = await call(workbench, 'demo.companies', {});
  expect(companies.at(-1)).toMatchObject({ id, name: 'Alder & Sons', people: 1, own: true });
  const { chapters } = await call(workbench, 'demo.chapters', { company: id, idp: 'generic' });
  expect(chapters.find((one) => one.id === 'first-day')?.caption).toContain('1 person');
  expect(
    openOwnCompanies(dataDir, unexpected)
      .list()
      .map(({ name }) => name),
  ).toEqual(['Alder & Sons']);
  await call(workbench, 'demo.removeCompany', { company: id });
  expect(openOwnCompanies(dataDir, unexpected).list()).toEqual([]);
});

it('one in which a group has a member who is not there is refused', async () => {
  const workbench = await aWorkbench();
  await expect(
    call(workbench, 'demo.saveCompany', { company: { ...pack, assigned: ['nobody'] } }),
  ).rejects.toThrow('422 Nobody is called nobody.');
});

it('a file that holds something else stays, is told, and is not offered', async () => {
  const dataDir = await aDataFolder();
  openOwnCompanies(dataDir, unexpected);
  const path = join(dataDir, 'companies', 'notes.json');
  await writeFile(path, '{"id":1}');
  const told: string[] = [];
  expect(openOwnCompanies(dataDir, ({ text }) => told.push(text)).list()).toEqual([]);
  expect(told).toEqual([expect.stringContaining(`The company in ${path} is not offered: id: `)]);
});
