import { expect, it } from 'vitest';
import { mappingInForce, takeMapping } from '../../../src/server/settings/mapping-in-force';
import { WORKBENCH_VERSION } from '../../../src/server/store/migrate';
import { type WorkbenchData, workbenchDataSchema } from '../../../src/server/store/workbench-data';
import { identityProviderOf } from '../../../src/shared/idp';
import { newPlatformSetting } from '../../../src/shared/platform/platform-setting';

const entra = identityProviderOf('entra');
const mapping = { users: [], groups: [] };
const edited = { kind: 'edited', at: '2026-11-30T12:00:00.000Z', mapping } as const;

function stored(mappings: WorkbenchData['mappings'] = {}): WorkbenchData {
  return workbenchDataSchema.parse({
    version: WORKBENCH_VERSION,
    settings: [
      {
        id: 's',
        name: 'Contoso',
        idp: 'entra',
        createdAt: '2026-01-31T09:30:00Z',
        sandbox: false,
        preset: 'tolerant',
        tolerances: {},
        schemas: [],
        resourceTypes: [],
        ...newPlatformSetting,
        tokens: [],
      },
    ],
    guideTicks: {},
    mappings,
    formerTokens: [],
    preferences: { theme: 'system', publicBaseUrl: null, selectedSettingId: null },
  });
}

it('a mapping is taken and given back for one SCIM setting, whatever the others have', () => {
  const data = stored({ other: edited });
  takeMapping(data, 's', edited);
  expect(mappingInForce(data, 's', entra)).toEqual({
    mapping,
    origin: { kind: 'edited', at: '2026-11-30T12:00:00.000Z' },
  });
  takeMapping(data, 's', null);
  expect(data.mappings).toEqual({ other: edited });
  expect(mappingInForce(data, 's', entra).mapping).toBe(entra.simulation.mapping);
});

it('a variant that the provider has no more is its usual mapping', () => {
  const data = stored({ s: { kind: 'default', variant: 'of last year' } });
  expect(mappingInForce(data, 's', entra)).toEqual({
    mapping: entra.simulation.mapping,
    origin: { kind: 'default', variant: null },
  });
});

it('a SCIM setting that is gone takes none', () => {
  expect(() => takeMapping(stored(), 'gone', edited)).toThrow('does not exist any more');
});
