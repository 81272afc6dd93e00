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
    const name = englishNames.of(code)?.toLowerCase();
    if (name && !codes.has(name)) codes.set(name, code);
  }
  return codes;
}

/** The English name of a two-letter code, or null for a code that no country has. */
export function countryName(code: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(code)) return null;
  return englishNames.of(code.toUpperCase()) ?? null;
}

/** The ISO 3166-1 alpha-2 code that a person meant by this text, or null. */
export function countryCodeFor(text: string): string | null {
  return codesByName().get(text.trim().toLowerCase()) ?? null;
}

interface LocaleWithZones {
  getTimeZones?(): string[] | undefined;
  timeZones?: string[] | undefined;
}

/** IANA zones of a country, in no particular order; empty where the runtime knows none. */
export function timeZonesOf(code: string): string[] {
  if (countryName(code) === null) return [];
  const locale: Intl.Locale & LocaleWithZones = new Intl.Locale(`und-${code.toUpperCase()}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
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
