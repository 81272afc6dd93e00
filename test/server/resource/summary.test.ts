import { describe, expect, it } from 'vitest';
import { displayNameOf, summaryOf } from '../../../src/server/resource/summary';
import type { JsonObject } from '../../../src/shared/scim/resource';

const noon = '2026-11-23T12:00:00.000Z';

function aResource(attributes: JsonObject) {
  return {
    id: '7c1d',
    resourceType: 'Device',
    order: 1,
    revision: 1,
    created: noon,
    lastModified: noon,
    attributes,
  };
}

describe('what a resource is called', () => {
  it.each<[JsonObject, string]>([
    [{ displayName: 'Front desk', title: 'Printer' }, 'Front desk'],
    [{ name: { formatted: 'Dr. Ines Caldeira' }, userName: 'ines' }, 'Dr. Ines Caldeira'],
    [{ name: { givenName: 'Ines', familyName: 'Caldeira' }, userName: 'ines' }, 'Ines Caldeira'],
    [{ name: 'Printer 4', externalId: 'P-4' }, 'Printer 4'],
    [{ name: {}, userName: 'ines' }, 'ines'],
    [{ title: 'Printer', externalId: 'P-4' }, 'Printer'],
    [{ externalId: 'P-4', serial: 12 }, 'P-4'],
    [{ serial: 12 }, '7c1d'],
  ])('of %j is %s', (attributes, name) => {
    expect(displayNameOf(aResource(attributes))).toBe(name);
  });

  it('is named in a row of a resource without userName, too', () => {
    expect(summaryOf(aResource({ externalId: 'P-4' }), 0).name).toBe('P-4');
    expect(summaryOf(aResource({ userName: 'ines', displayName: 'Ines' }), 0).name).toBe('ines');
  });

  it('holds of each text what a list can show', () => {
    const long = 'x'.repeat(100_000);
    const attributes = { displayName: long, userName: long, title: long, timezone: long, externalId: long };
    const emails = [{ value: long }];
    const addresses = [{ locality: long }];
    const summary = summaryOf(aResource({ ...attributes, emails, addresses }), 0);
    for (const text of Object.values(summary)) expect(String(text).length).toBeLessThanOrEqual(1_001);
    expect(summary.title?.endsWith('x…')).toBe(true);
  });
});
