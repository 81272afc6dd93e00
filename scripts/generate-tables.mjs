#!/usr/bin/env node
/**
 * Makes `resources/time-zones.json` and `resources/countries.json` from the packages that carry the facts: zones, countries with
 * several of them and their cities from @vvo/tzdb; aliases, Windows names and primary zones from CLDR; labels of Windows from
 * timezones.json; names of countries from i18n-iso-countries. The tables are part of the repository, so that both hosts say the
 * same whatever their runtimes know; `--check` fails when they are not what these packages give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);
const { rawTimeZones } = require('@vvo/tzdb');
const zonesOfCldr = require('cldr-bcp47/bcp47/timezone.json').keyword.u.tz;
const { mapTimezones } = require('cldr-core/supplemental/windowsZones.json').supplemental.windowsZones;
const { primaryZones } = require('cldr-core/supplemental/primaryZones.json').supplemental;
const windowsLabels = require('timezones.json');
const countries = require('i18n-iso-countries');

/** In which people write the names of countries into directories. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'tr', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ja'];

/** Names and codes that people write and no list has, with what they mean. */
const OTHER_COUNTRY_NAMES = {
  uk: 'GB',
  el: 'GR',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  uae: 'AE',
  korea: 'KR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  'hong kong': 'HK',
  macau: 'MO',
  taiwan: 'TW',
  russia: 'RU',
  'ivory coast': 'CI',
  brasil: 'BR',
  kosovo: 'XK',
  xkx: 'XK',
  xk: 'XK',
};

/** Labels of Windows as they are shown today, where timezones.json has older ones or none. */
const OTHER_WINDOWS_LABELS = {
  'pacific time (us & canada)': 'Pacific Standard Time',
  'dublin, edinburgh, lisbon, london': 'GMT Standard Time',
  'edinburgh, london': 'GMT Standard Time',
  'monrovia, reykjavik': 'Greenwich Standard Time',
  'moscow, st. petersburg': 'Russian Standard Time',
  'moscow, st. petersburg, volgograd': 'Russian Standard Time',
  'osaka, sapporo, tokyo': 'Tokyo Standard Time',
  'beijing, chongqing, hong kong, urumqi': 'China Standard Time',
  astana: 'Qyzylorda Standard Time',
  caracas: 'Venezuela Standard Time',
  yekaterinburg: 'Ekaterinburg Standard Time',
  'samara, ulyanovsk, saratov': 'Russia Time Zone 3',
  'izhevsk, samara': 'Russia Time Zone 3',
};

/** Of Kosovo tzdb has no row; its clocks are Belgrade's. */
const OTHER_ZONES = [{ name: 'Europe/Belgrade', countryCode: 'XK', mainCities: ['Pristina'] }];

/** Lower case, without accents: how names are compared (see `foldName` in src/shared/platform/fold-name.ts). */
const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase().replace(/\s+/g, ' ').trim();

/** Name of today by each name in lower case. */
function zoneNames() {
  const names = {};
  for (const [key, { _alias, _iana }] of Object.entries(zonesOfCldr)) {
    if (key.startsWith('_') || key === 'unk') continue;
    const aliases = (_alias ?? '').split(' ').filter((alias) => alias !== '');
    const today = _iana ?? aliases[0];
    for (const alias of aliases) names[alias.toLowerCase()] = today;
  }
  // Both are names of the database; neither is an old form of the other.
  names.utc = 'UTC';
  return sorted(names);
}

/** Zone by territory, by Windows name in lower case; `001` is the one without regard to a territory. */
function windowsZones(names) {
  const zones = {};
  for (const { mapZone } of mapTimezones) {
    const { _other, _type, _territory } = mapZone;
    const name = _other.toLowerCase();
    zones[name] ??= {};
    const of = zones[name];
    const zone = _type.split(' ')[0];
    of[_territory] = names[zone.toLowerCase()] ?? zone;
  }
  for (const of of Object.values(zones)) {
    for (const territory of Object.keys(of)) {
      if (territory !== '001' && of[territory] === of['001']) delete of[territory];
    }
  }
  return sorted(zones);
}

/** Windows name in lower case by label in lower case, without its offset. */
function labelsOfWindows(windows) {
  const labels = { ...OTHER_WINDOWS_LABELS };
  for (const { value, text } of windowsLabels) {
    const label = text.replace(/^\([^)]*\)\s*/, '').toLowerCase();
    labels[label] ??= value;
    labels[label.replace(/ (standard|daylight) time/, ' time')] ??= value;
  }
  for (const [name, zones] of Object.entries(windows)) {
    // Younger names are labelled by their city.
    labels[zones['001'].split('/').pop().replaceAll('_', ' ').toLowerCase()] ??= name;
  }
  const known = Object.entries(labels).filter(([, value]) => value.toLowerCase() in windows);
  return sorted(Object.fromEntries(known.map(([label, value]) => [label, value.toLowerCase()])));
}

/** Zones of each country with their main cities, largest first, by alpha-2 code. */
function zonesByCountry(names) {
  const zones = {};
  for (const { name, countryCode, mainCities } of [...rawTimeZones, ...OTHER_ZONES]) {
    const cities = mainCities.flatMap((city) => city.split(' / ')).map(fold);
    zones[countryCode] ??= [];
    zones[countryCode].push({ zone: names[name.toLowerCase()] ?? name, cities });
  }
  return sorted(zones);
}

function primary(names) {
  return sorted(
    Object.fromEntries(
      Object.entries(primaryZones).map(([code, zone]) => [code, names[zone.toLowerCase()] ?? zone]),
    ),
  );
}

/** English name by alpha-2 code, and alpha-2 code by each folded name and by alpha-3 code. */
function countryTable() {
  const english = Object.fromEntries(
    Object.keys(countries.getAlpha2Codes()).map((code) => [code, countries.getName(code, 'en')]),
  );
  english.XK = 'Kosovo';
  const codes = {};
  for (const language of LANGUAGES) {
    for (const [code, names] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of names) codes[fold(name)] ??= code;
    }
  }
  for (const [code, alpha3] of Object.entries(countries.getAlpha2Codes())) codes[alpha3.toLowerCase()] = code;
  return { names: sorted(english), codes: sorted({ ...codes, ...OTHER_COUNTRY_NAMES }) };
}

const sorted = (object) =>
  Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

/** @returns {Record<string, object>} tables by file name */
export function makeTables() {
  const names = zoneNames();
  const windows = windowsZones(names);
  return {
    'time-zones.json': {
      names,
      windows,
      windowsLabels: labelsOfWindows(windows),
      byCountry: zonesByCountry(names),
      primary: primary(names),
    },
    'countries.json': countryTable(),
  };
}

/** One entry a line: a change of the packages can be read in a diff. */
function textOf(table) {
  const parts = Object.entries(table).map(([name, entries]) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

function main(check) {
  for (const [name, table] of Object.entries(makeTables())) {
    const path = inProject('resources', name);
    if (!check) writeFileSync(path, textOf(table));
    else if (readFileSync(path, 'utf8') !== textOf(table)) {
      console.error(`resources/${name} is not what the packages give: run node scripts/generate-tables.mjs.`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'));
