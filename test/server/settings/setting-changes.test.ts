/** Characteristics that contradict each other are refused, and what was stored before they were can still be changed. */
import { expect, it } from 'vitest';
import { changeSetting } from '../../../src/server/settings/setting-changes';
import { WORKBENCH_VERSION } from '../../../src/server/store/migrate';
import { type WorkbenchData, workbenchDataSchema } from '../../../src/server/store/workbench-data';
import { newPlatformSetting } from '../../../src/shared/platform/platform-setting';

const urn = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User';
const attribute = (name: string, more: object = {}) => ({
  name,
  type: 'string' as const,
  multiValued: false,
  description: '',
  required: false,
  caseExact: false,
  mutability: 'readWrite' as const,
  returned: 'default' as const,
  uniqueness: 'none' as const,
  ...more,
});
const secret = attribute('secret', { mutability: 'writeOnly', returned: 'always' });
const seen = attribute('seen', { type: 'boolean', uniqueness: 'server' });
const schemas = (...attributes: ReturnType<typeof attribute>[]) => [
  { id: urn, name: 'Contoso', description: '', attributes },
];

function storedWith(...attributes: ReturnType<typeof attribute>[]): WorkbenchData {
  const setting = {
    id: 's',
    name: 'Contoso',
    idp: 'entra',
    createdAt: '2026-01-31T09:30:00Z',
    sandbox: false,
    preset: 'tolerant',
    tolerances: {},
    schemas: schemas(...attributes),
    resourceTypes: [],
    ...newPlatformSetting,
    tokens: [],
  };
  const preferences = { theme: 'system', publicBaseUrl: null, selectedSettingId: null };
  return workbenchDataSchema.parse({
    version: WORKBENCH_VERSION,
    settings: [setting],
    guideTicks: {},
    formerTokens: [],
    preferences,
  });
}

it('a contradiction that is new is refused by name', () => {
  const data = storedWith(attribute('badge'));
  expect(() => changeSetting(data, 's', { schemas: schemas(secret) })).toThrow(
    'schemas[0].attributes[0].returned: “secret” is writeOnly',
  );
});

it('those that are stored stay readable, and can be removed one by one', () => {
  const data = storedWith(secret, seen);
  changeSetting(data, 's', { schemas: schemas(secret, seen, attribute('badge')) });
  changeSetting(data, 's', { schemas: schemas(seen, attribute('badge')) });
  expect(data.settings[0]?.schemas[0]?.attributes.map(({ name }) => name)).toEqual(['seen', 'badge']);
});

it('what keeps a registry from being built is refused all the same', () => {
  const data = storedWith(attribute('badge'), attribute('badge'));
  const twice = schemas(attribute('badge'), attribute('badge'), attribute('number'));
  expect(() => changeSetting(data, 's', { schemas: twice })).toThrow('declared twice');
});
