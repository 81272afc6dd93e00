import { beforeAll, describe, expect, it } from 'vitest';
import { findResources } from '../../../src/server/directory/find-resources';
import type { FoundResource } from '../../../src/shared/features/directory';
import { standardRegistry } from '../../../src/shared/scim/schemas';
import { aWorkbench, call, streamed } from '../a-workbench';
import { createMemoryDirectory } from './memory-store';

const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ownSchema = 'urn:example:own';
const { directory } = createMemoryDirectory();

function typeOf(name: string) {
  const type = standardRegistry.byName.get(name);
  if (type === undefined) throw new Error(`No ${name}`);
  return type;
}

async function create(type: string, attributes: Record<string, unknown>) {
  const input = { attributes: JSON.parse(JSON.stringify(attributes)), members: { added: [], removed: [] } };
  await directory.create(typeOf(type), input);
}

function person(index: number) {
  return {
    userName: `person${index}@example.com`,
    displayName: `Person ${String(index).padStart(5, '0')}`,
    title: index % 2 === 0 ? 'Consultant' : 'Accountant',
    emails: [{ type: 'work', value: `person${index}@example.com` }],
    [enterpriseUser]: {
      employeeNumber: `E-${100_000 + index}`,
      department: index < 3 ? 'Falconry' : 'Sales',
    },
  };
}

beforeAll(async () => {
  await create('user', { ...person(0), displayName: 'Inés Caldeira', [ownSchema]: { badge: 'Heron 7' } });
  for (let index = 1; index < 20_000; index += 1) await create('user', person(index));
  await create('user', { userName: 'sales@example.com', displayName: 'Falconry Desk' });
  await create('user', {
    userName: 'last@example.com',
    displayName: 'Last One',
    [ownSchema]: { badge: 'Heron 9' },
  });
  await create('group', { displayName: 'Falconry people' });
}, 60_000);

async function found(text: string): Promise<FoundResource[]> {
  const steps: FoundResource[][] = [];
  for await (const step of findResources(directory, text, new AbortController().signal)) steps.push(step);
  return steps.flat();
}

const namesOf = (all: FoundResource[]) => all.map(({ resource }) => resource.displayName);

describe('of 20,000 people', () => {
  it.each([
    ['E-119998', 'Person 19998', `${enterpriseUser}:employeeNumber`, 'E-119998'],
    ['heron 7', 'Inés Caldeira', `${ownSchema}:badge`, 'Heron 7'],
    ['"heron 9"', 'Last One', `${ownSchema}:badge`, 'Heron 9'],
    ['PERSON19997@', 'Person 19997', 'userName', 'person19997@example.com'],
    ['ines falconry', 'Inés Caldeira', `${enterpriseUser}:department`, 'Falconry'],
    ['consultant falconry 00002', 'Person 00002', 'title', 'Consultant'],
  ])('%s finds who has it, and says where', async (text, displayName, attributePath, value) => {
    const all = await found(text);
    expect(namesOf(all)).toEqual([displayName]);
    expect(all[0]?.held).toEqual({ attributePath, value });
  });

  it('those who are called so come before those who have it, each once', async () => {
    const all = await found('falconry');
    const names = ['Falconry Desk', 'Falconry people', 'Inés Caldeira', 'Person 00001', 'Person 00002'];
    expect(namesOf(all)).toEqual(names);
    expect(all.map(({ held }) => held === null)).toEqual([true, true, false, false, false]);
  });

  it('finds a few of many, and nobody by a word that says only of which kind a value is', async () => {
    expect(await found('sales')).toHaveLength(6);
    expect(await found('work')).toEqual([]);
    expect(await found('  ')).toEqual([]);
  });

  it('tells the first before it has come to the last, and ends where it is cancelled', async () => {
    const abort = new AbortController();
    const search = findResources(directory, 'heron', abort.signal);
    const first = await search.next();
    expect(first.value?.map(({ resource }: FoundResource) => resource.displayName)).toEqual([
      'Inés Caldeira',
    ]);
    abort.abort();
    expect((await search.next()).done).toBe(true);
  });
});

it('the page asks for it as a stream', async () => {
  const workbench = await aWorkbench();
  const { setting, revealed } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const headers = { authorization: `Bearer ${revealed.token}`, 'content-type': 'application/scim+json' };
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  const body = JSON.stringify({ schemas, userName: 'ada@example.com', title: 'Ornithologist' });
  await fetch(`${workbench.scim.baseUrl}/Users`, { method: 'POST', headers, body });
  const steps = await streamed(workbench, 'directory.find', { settingId: setting.id, text: 'ornitho' });
  expect(steps.flatMap(({ found }) => found)).toMatchObject([
    { resource: { name: 'ada@example.com' }, held: { attributePath: 'title', value: 'Ornithologist' } },
  ]);
  expect(await streamed(workbench, 'directory.find', { settingId: setting.id, text: 'zebra' })).toEqual([]);
});
