import { describe, expect, it } from 'vitest';
import { wayAt } from '../../../../src/renderer/features/setup/way-at';
import { entra } from '../../../../src/shared/idp/entra';

const [timeZones] = entra.extraGuides ?? [];

describe('an address of Set up', () => {
  it('is of the set-up where it names one of its places, or none', () => {
    expect(wayAt(entra)).toMatchObject({ way: entra.guide, base: '/setup', place: undefined });
    expect(wayAt(entra, 'assign')).toMatchObject({ way: entra.guide, place: 'assign' });
  });

  it('is of an extra guide where it begins with its name', () => {
    const expected = { way: timeZones, base: '/setup/time-zones' };
    expect(wayAt(entra, 'time-zones')).toMatchObject({ ...expected, place: undefined });
    expect(wayAt(entra, 'time-zones', 'usage-location')).toMatchObject({
      ...expected,
      place: 'usage-location',
    });
  });

  it('is understood where it names a step that was part of the set-up once', () => {
    expect(wayAt(entra, 'time-zone')).toMatchObject({ way: timeZones, place: 'time-zone' });
  });
});
