/** Every name there is, not only those that somebody thought of: checked against what this runtime knows of zones and regions. */
import { describe, expect, it } from 'vitest';
import { resolveTimeZone } from '../../../src/shared/platform/time-zone';
import { remember } from '../../../src/shared/remember';
import { placeTables } from './place-tables';

const { zones, countries } = placeTables;

/** Hours from Greenwich in winter and summer: zones that agree in these are one zone for whoever has a calendar. */
const offsetsOf = remember((timeZone) => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const months = [0, 3, 6, 9].map((month) => new Date(Date.UTC(2026, month, 15)));
  return months
    .map((date) => format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value)
    .join();
});

const how = (value: string, place = {}) => resolveTimeZone(value, place, placeTables);

describe('every name of the IANA database', () => {
  const names = Object.keys(zones.names).filter((name) => !/^[a-z]{2}$/.test(name));

  it('that this runtime knows is known', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((name) => how(name).zone === null);
    expect(unknown).toEqual([]);
  });

  it.each(names)('%s is today’s name or an alias of a zone with the same time', (name) => {
    const resolved = how(name);
    if (resolved.how === 'refused') return expect(name).toMatch(/^(?:gmt|utc)?[+-]?\d/);
    expect(['as sent', 'alias']).toContain(resolved.how);
    expect(offsetsOf(resolved.zone ?? '')).toBe(offsetsOf(name));
  });
});

/** UTC is a name of both. */
const windowsNames = Object.keys(zones.windows).filter((name) => !Object.hasOwn(zones.names, name));

it.each(windowsNames)('the Windows name %s is a zone, in every territory and in none', (name) => {
  const byTerritory = zones.windows[name] ?? {};
  expect(how(name)).toMatchObject({ how: 'Windows name', zone: byTerritory['001'] });
  for (const [country, zone] of Object.entries(byTerritory)) {
    if (country === '001' || countries.names[country] === undefined) continue;
    expect(how(name.toUpperCase(), { country }).zone).toBe(zone);
  }
});

describe('every country', () => {
  const codes = Object.keys(countries.names);

  it('of ISO 3166-1 is there, and Kosovo', () => {
    expect(codes).toHaveLength(250);
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it.each(codes)('%s is never taken for anything else, and its zones are its own', (code) => {
    const resolved = how(code);
    const own = zones.byCountry[code]?.map(({ zone }) => zone) ?? [];
    if (own.length === 0) return expect(resolved.how).toBe('refused');
    expect(resolved).toMatchObject({ country: { code } });
    expect(own.length === 1 ? ['country'] : ['guess', 'question']).toContain(resolved.how);
    if (resolved.zone !== null) expect(own).toContain(resolved.zone);
    // The same by its name, unless that is an old name of a zone, and in small letters.
    expect(how(code.toLowerCase())).toEqual(resolved);
    const byName = how(countries.names[code] ?? '');
    if (byName.how !== 'alias') expect(byName).toMatchObject({ how: resolved.how, zone: resolved.zone });
  });
});
