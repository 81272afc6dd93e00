/** What the simulated client sends, compared with the recorded exchanges of `test/exchanges/generic`: method, path, headers and body. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorldEvent } from '../../../../src/shared/world/event';
import type { Person } from '../../../../src/shared/world/person';
import { assigned, hired, joined, made } from '../../world/a-world';
import { plain, played, recorded } from '../recorded';
import { aClient } from './a-client';

const person = (id: string, details: Partial<Person> = {}) => [
  hired(id, { userName: `${id}@example.com`, mail: `${id}@example.com`, familyName: 'Byron', ...details }),
  assigned(id),
];
const ada = person('ada', { title: 'Analyst', department: 'Research', city: 'London', usageLocation: 'GB' });
const grace = person('grace');
const research = [made('research', 'Research'), joined('research', 'ada'), assigned('research')];
const marta = person('marta', {
  ...{ familyName: 'Lindqvist', title: 'Engineer', department: 'Engineering', street: '1 Main Street' },
  ...{ city: 'Izmir', state: 'Izmir', postalCode: '35000', usageLocation: 'TR', language: 'en-US' },
  ...{ workPhone: '+90 232 000 0000', mobilePhone: '+90 530 000 0000', timeZone: 'Europe/Istanbul' },
  ...{ employeeNumber: '701984', manager: 'ada' },
});
const changed = (changes: Partial<Person>): WorldEvent => ({ type: 'changed', person: 'ada', changes });
const left: WorldEvent = { type: 'left', person: 'ada' };
const renamed: WorldEvent = { type: 'group renamed', group: 'research', name: 'Development' };
const put = { dialect: 'put' };

interface Scene {
  dialect?: string;
  switches?: Record<string, boolean>;
  before?: WorldEvent[];
  later?: WorldEvent[][];
}

const inTeam = [...ada, ...grace, ...research];
const small = person('ada', { title: 'Analyst', department: 'Research' });

const scenes: Record<string, Scene> = {
  'service-provider-config': {},
  'resource-types': {},
  schemas: {},
  'first-user': {},
  'look-up-nobody': {},
  'look-up-by-user-name': {},
  'look-up-with-capital-eq': { switches: { capitalEq: true } },
  'look-up-group': { before: inTeam },
  'create-user': { before: [...ada, ...marta] },
  'change-title': { later: [[changed({ title: 'Director' })]] },
  'change-city': { later: [[changed({ city: 'Leeds' })]] },
  'add-phone': { later: [[changed({ workPhone: '+44 1' })]] },
  'remove-address': { later: [[changed({ city: null, usageLocation: null })]] },
  'clear-department': { later: [[changed({ department: null })]] },
  'enter-manager': { before: [...person('ada', { manager: 'grace' }), ...grace] },
  deactivate: { later: [[left]] },
  reactivate: { later: [[left], [{ type: 'came back', person: 'ada' }]] },
  'replace-user': { ...put, before: small, later: [[changed({ title: 'Director' })]] },
  'replace-user-inactive': { ...put, before: small, later: [[changed({ title: 'Director' })], [left]] },
  'delete-user': { later: [[{ type: 'deleted', person: 'ada', forGood: true }]] },
  'create-group': { before: inTeam },
  'rename-group': { before: inTeam, later: [[renamed]] },
  'add-member': { before: inTeam, later: [[joined('research', 'grace')]] },
  'remove-member': { before: inTeam, later: [[{ type: 'left group', group: 'research', member: 'ada' }]] },
  'replace-group': {
    ...{ ...put, before: inTeam },
    later: [[renamed, joined('research', 'grace'), { type: 'left group', group: 'research', member: 'ada' }]],
  },
  'delete-group': { before: inTeam, later: [[{ type: 'group deleted', group: 'research' }]] },
};

describe('the simulated client sends what is recorded', () => {
  it.each(Object.entries(scenes))(
    '%s',
    (name, { dialect = 'patch', switches = {}, before = ada, later = [] }) => {
      const sent = played(aClient({ dialect, switches }), before, ...later);
      expect(sent.map(plain)).toContainEqual(recorded('generic', name));
    },
  );

  it('in every exchange but that of somebody who is here already', () => {
    const folder = new URL('../../../exchanges/generic', import.meta.url);
    const names = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(names.filter((name) => !(name in scenes))).toEqual(['create-user-that-exists']);
  });
});
