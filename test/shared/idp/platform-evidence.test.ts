import { describe, expect, it } from 'vitest';
import {
  countryGroups,
  groupedByCountry,
  timeZonesTold,
} from '../../../src/shared/idp/common/platform-evidence';
import type { PlatformSight } from '../../../src/shared/platform/platform-sight';
import { aSetting } from '../a-setting';

const sight: PlatformSight = {
  active: 9,
  timeZones: { told: 2, open: { count: 7, some: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] } },
  groups: [
    { name: 'UK', by: 'value', people: 5 },
    { name: 'TR', by: 'value', people: 4 },
  ],
};
const byCountry = {
  ...aSetting,
  fieldMappings: [
    { field: 'Email', path: 'emails[type eq "work"].value' },
    { field: 'Country / Region', path: 'addresses[type eq "work"].country' },
  ],
  grouping: { byField: 'country / region' },
};

describe('time zones', () => {
  const zones = timeZonesTold([{ text: 'Do this.' }]);
  const everybody = { ...sight, timeZones: { told: 9, open: { count: 0, some: [] } } };

  it('are told once somebody has one', () => {
    expect(zones.seen(everybody, aSetting)).toBe('9 people have a time zone.');
    expect(zones.trouble?.(everybody, aSetting)).toBeNull();
    expect(zones.seen({ ...sight, timeZones: { told: 0, open: sight.timeZones.open } }, aSetting)).toBeNull();
  });

  it('are trouble with names where some have none, and no trouble before the first one came', () => {
    const { title, text } = zones.trouble?.(sight, aSetting) ?? { title: '', text: '' };
    expect(title).toBe('7 time zones can’t be told');
    expect(text.replaceAll('*', '')).toBe('A, B, C, D, E and 2 more have none. 2 people have a time zone.');
    const none = { ...sight, timeZones: { ...sight.timeZones, told: 0 } };
    expect(zones.trouble?.(none, aSetting)).toBeNull();
  });

  it('go nowhere in a setting that has no such field', () => {
    expect(zones.trouble?.(everybody, byCountry)?.title).toBe('This SCIM setting takes no time zone');
  });
});

describe('groups by country', () => {
  it('need a setting that groups by a field of a country', () => {
    expect(groupedByCountry.kind === 'setting' && groupedByCountry.seen(aSetting)).toBeNull();
    expect(groupedByCountry.kind === 'setting' && groupedByCountry.seen(byCountry)).toBe(aSetting.createdAt);
    expect(countryGroups.seen(sight, aSetting)).toBeNull();
  });

  it('are there with their people', () => {
    const said = countryGroups.seen(sight, byCountry)?.replaceAll('*', '');
    expect(said).toBe('The group UK has 5 people, and 1 further group.');
    expect(countryGroups.seen({ ...sight, groups: [] }, byCountry)).toBeNull();
  });
});
