import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlaceTables } from '../../src/main/place-tables';

let resources: string;

beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'scim-workbench-places-'));
});

afterEach(() => rmSync(resources, { recursive: true, force: true }));

const pathOf = (name: string) => join(resources, name);

function write(zones: unknown, countries: unknown): void {
  writeFileSync(pathOf('time-zones.json'), typeof zones === 'string' ? zones : JSON.stringify(zones));
  writeFileSync(pathOf('countries.json'), JSON.stringify(countries));
}

const zones = { names: {}, windows: {}, windowsLabels: {}, byCountry: {}, primary: {} };

describe('the tables of time zones and countries', () => {
  it('come with the program', () => {
    const tables = readPlaceTables();
    expect(tables.zones.byCountry.TR?.map(({ zone }) => zone)).toEqual(['Europe/Istanbul']);
    expect(tables.countries.names.PT).toBe('Portugal');
  });

  it.each([
    ['a table is no JSON', '{', { names: {}, codes: {} }, 'resources/time-zones.json is not JSON.'],
    [
      'a part is missing',
      { ...zones, windows: undefined },
      { names: {}, codes: {} },
      /time-zones\.json.*“windows”/,
    ],
    ['a value is something else', zones, { names: { PT: 351 }, codes: {} }, /countries\.json.*“names\.PT”/],
  ])('are refused with the place where %s', (_what, some, others, message) => {
    write(some, others);
    expect(() => readPlaceTables(pathOf)).toThrow(message);
  });
});
