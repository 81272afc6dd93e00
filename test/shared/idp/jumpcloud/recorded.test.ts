/** What the simulated client sends, compared with the recorded exchanges of `test/exchanges/jumpcloud`: method, path, headers and body. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { assigned, hired, joined, made } from '../../world/a-world';
import { plain, played, recorded } from '../recorded';
import { aClient } from './a-client';

const person = (id: string, details: Partial<Person> = {}) =>
  hired(id, { userName: `${id}@example.com`, mail: `${id}@example.com`, familyName: 'Byron', ...details });
const team = (...members: WorldEvent[]) => [
  ...members,
  ...[made('sales', 'Sales'), assigned('sales')],
  ...members.flatMap((one) => (one.type === 'hired' ? [joined('sales', one.person.id)] : [])),
];
const ada = person('ada');
const grace = person('grace');
const analyst: WorldEvent = {
  type: 'changed',
  person: 'ada',
  changes: { title: 'Analyst', department: 'Research' },
};
const left: WorldEvent = { type: 'left', person: 'ada' };
const out: WorldEvent = { type: 'left group', group: 'sales', member: 'ada' };
const renamed: WorldEvent = { type: 'group renamed', group: 'sales', name: 'Sales EMEA' };
const marta = person('ada', {
  ...{ title: 'Engineer', department: 'Engineering', street: '1 Main Street', city: 'Izmir', state: 'Izmir' },
  ...{ postalCode: '35000', country: 'TR', workPhone: '+90 232 000 0000' },
});

interface Scene {
  switches?: Record<string, boolean>;
  before?: WorldEvent[];
  later?: WorldEvent[][];
}

const scenes: Record<string, Scene> = {
  'test-connection-users': {},
  'test-connection-groups': {},
  'test-connection-look-up': {},
  'test-connection-create-user': {},
  'test-connection-update-user': {},
  'test-connection-create-group': {},
  'test-connection-delete-group': {},
  'test-connection-delete-user': {},
  'look-up-by-user-name': {},
  'look-up-by-e-mail': { switches: { looksUpByEmail: true } },
  'look-up-group': {},
  'create-user': {},
  'create-user-with-details': { before: team(marta) },
  'create-group': {},
  'read-user': { later: [[analyst]] },
  'update-user': { later: [[analyst]] },
  deactivate: { later: [[analyst], [left]] },
  reactivate: { later: [[analyst], [left], [{ type: 'came back', person: 'ada' }]] },
  'add-members': { later: [[grace, joined('sales', 'grace')]] },
  'add-member-again': { later: [[renamed]] },
  'remove-members': { later: [[out]] },
  'remove-member-by-filter': { switches: { removesWithValues: false }, later: [[out]] },
  'replace-members': { switches: { patchesMembers: false }, before: team(ada, grace), later: [[out]] },
  'rename-group': { later: [[renamed]] },
  'rename-group-with-patch': { switches: { renamesWithPut: false }, later: [[renamed]] },
  'delete-group': { later: [[{ type: 'group deleted', group: 'sales' }]] },
};

/** What depends on the server, on the console or on data that no story has. */
const elsewhere = [
  ...['test-connection-user-exists', 'test-connection-deactivate-user', 'wrong-token', 'doubled-bearer'],
  ...['rename-group-with-null-members', 'update-user-minimal', 'update-user-with-photos'],
];

describe('the simulated client sends what was recorded', () => {
  it.each(Object.entries(scenes))('%s', (name, { switches = {}, before = team(ada), later = [] }) => {
    const newId = () => '65a1b2c3-d4e5-f607-1829-3a4b00000000';
    const sent = played(aClient({ switches, newId }), before, ...later);
    expect(sent.map(plain)).toContainEqual(recorded('jumpcloud', name));
  });

  it('in every exchange that it can send', () => {
    const folder = new URL('../../../exchanges/jumpcloud', import.meta.url);
    const names = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(names.filter((name) => !(name in scenes)).sort()).toEqual([...elsewhere].sort());
  });
});
