/** What countries and time zones are called, from the runtime's own data. */

/** Names that people write and the runtime does not use, in lower case. */
const otherNames = new Map([
  ['turkey', 'TR'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['great britain', 'GB'],
  ['usa', 'US'],
  ['u.s.a.', 'US'],
  ['united states of america', 'US'],
  ['deutschland', 'DE'],
  ['holland', 'NL'],
  ['the netherlands', 'NL'],
  ['czech republic', 'CZ'],
  ['uae', 'AE'],
  ['south korea', 'KR'],
  ['brasil', 'BR'],
  ['españa', 'ES'],
]);

const englishNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
let codes: Map<string, string> | null = null;

/** Lower-case English name -> ISO 3166-1 alpha-2 code. */
function codesByName(): Map<string, string> {
  if (codes) return codes;
  codes = new Map(otherNames);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (countryOf(code) === code) codes.set(countryName(code).toLowerCase(), code);
  }
  return codes;
}

/** Codes that the runtime has a name for and that are no countries: unions, tests, "unknown". */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Two letters, hence bounded. */
const countries = new Map<string, string | null>();

/** The ISO 3166-1 alpha-2 code of two letters in either case: `GB` for `gb` and, since people write it, for `UK`. Else null. */
export function countryOf(letters: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(letters)) return null;
  const known = countries.get(letters);
  if (known !== undefined) return known;
  const region = new Intl.Locale(`und-${letters}`).region;
  const country = region && !noCountries.has(region) && englishNames.of(region) ? region : null;
  countries.set(letters, country);
  return country;
}

/** The English name of an alpha-2 code; the code itself where the runtime has none. */
export function countryName(code: string): string {
  return englishNames.of(code) ?? code;
}

/** The ISO 3166-1 alpha-2 code that a person meant by this text, or null. */
export function countryCodeFor(text: string): string | null {
  return codesByName().get(text.trim().toLowerCase()) ?? null;
}

interface LocaleWithZones {
  getTimeZones?(): string[] | undefined;
  timeZones?: string[] | undefined;
}

const zonesByCountry = new Map<string, string[]>();

/** IANA zones of an alpha-2 code, in no particular order; empty where the runtime knows none. */
export function timeZonesOf(code: string): string[] {
  const known = zonesByCountry.get(code);
  if (known) return known;
  const locale: Intl.Locale & LocaleWithZones = new Intl.Locale(`und-${code}`);
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  zonesByCountry.set(code, zones);
  return zones;
}

/** Building a formatter is costly, and a directory has few zones. Bounded, since names come from the wire. */
const judged = new Map<string, boolean>();

/** True for what RFC 7643 section 4.1.1 wants in `timezone`: a name of the IANA database. */
export function isTimeZone(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  if (judged.size >= 1000) judged.clear();
  const valid = /^[A-Za-z]/.test(name) && formats(name);
  if (name.length < 100) judged.set(name, valid);
  return valid;
}

function formats(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
