/** Every expression that a step, a remedy or a cause of this folder shows is written here, so that one test can try them all. */
import { knownDateFormats } from '../../diagnostics/date-form';
import { countryOf } from '../../platform/country';
import { statesByCountry } from '../../platform/states';
import type { PlaceTables } from '../../platform/time-zone';
import type { TimeZoneExpression } from '../identity-provider';

/** A language tag from a locale with an underscore. */
export const hyphenInLanguage = 'String.replace(user.locale, "_", "-")';

/** People without an address of mail sign in with one. */
export const mailOrLogin = 'user.email ?: user.login';

/** Nothing is sent where there is nothing, instead of an empty text. */
export function onlyWithValue(attribute: string): string {
  return `user.${attribute} == "" ? null : user.${attribute}`;
}

/** Alpha-2 from a code or number that an import left. */
export const twoLetterCountry = 'Iso3166Convert.toAlpha2(user.countryCode)';

/** The form of RFC 7643 section 2.3.5. @param format in letters of Joda, which has `a` for the half of the day and `S` for tenths */
export function scimDateTime(attribute: string, format = 'MM/dd/yyyy'): string {
  const joda = format.replace('tt', 'a').replace('.fZ', ".S'Z'");
  return `Time.fromStringToIso8601(user.${attribute}, "${joda}")`;
}

/** Value to send, by the value that the attribute has. */
type Pair = readonly [key: string, value: string];

/** Nobody else gets one. @param pairs the values are expressions themselves */
function chosenBy(attribute: string, pairs: readonly Pair[]): string {
  const choices = pairs.map(([key, value]) => `user.${attribute} == ${quoted(key)} ? ${value} : `);
  return `${choices.join('')}null`;
}

/** Where nobody with a country has come yet: what such an expression looks like. */
export const timeZoneExample = chosenBy('countryCode', [
  ['TR', quoted('Europe/Istanbul')],
  ['GB', quoted('Europe/London')],
  ['DE', quoted('Europe/Berlin')],
]);

/**
 * Time zones of people by their country code, in the order of its codes: wherever it is shown it is the same text.
 * @param countries those that really occur, by code or name
 */
export function timeZoneTernary(countries: readonly string[], tables: PlaceTables): TimeZoneExpression {
  const codes = new Set(countries.flatMap((text) => countryOf(text, tables.countries)?.code ?? []).sort());
  const pairs: Pair[] = [];
  const leftOut: string[] = [];
  for (const code of codes) {
    const zone = zoneExpression(code, tables);
    if (zone === null) leftOut.push(code);
    else pairs.push([code, zone]);
  }
  return { expression: pairs.length === 0 ? null : chosenBy('countryCode', pairs), leftOut };
}

function zoneExpression(code: string, { zones }: PlaceTables): string | null {
  const [only, ...others] = zones.byCountry[code] ?? [];
  if (only !== undefined && others.length === 0) return quoted(only.zone);
  const primary = zones.primary[code];
  return primary === undefined ? zoneByState(code) : quoted(primary);
}

/** Within its country, since states of other countries share abbreviations. Null where the states are not known here. */
export function zoneByState(code: string): string | null {
  const zones = Object.entries(statesByCountry[code] ?? {});
  if (zones.length === 0) return null;
  const choices = zones.map(([zone, states]) => {
    const list = states.map(([abbreviation]) => quoted(abbreviation)).join(', ');
    return `Arrays.contains({${list}}, user.state) ? ${quoted(zone)} : `;
  });
  return `(${choices.join('')}null)`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** What the folder shows, with sample arguments where there are some: for whoever tries expressions. */
export const shownExpressions: readonly string[] = [
  hyphenInLanguage,
  mailOrLogin,
  onlyWithValue('department'),
  twoLetterCountry,
  ...knownDateFormats.map((format) => scimDateTime('hireDate', format)),
  timeZoneExample,
  ...Object.keys(statesByCountry).flatMap((code) => zoneByState(code) ?? []),
];

/** Worth trying, the most asked for first. */
export const exampleExpressions: readonly { title: string; expression: string }[] = [
  { title: 'Time zone by country', expression: timeZoneExample },
  {
    title: 'Time zone by state where the state decides',
    expression: `user.countryCode == "US" ? ${zoneByState('US')} : user.timezone`,
  },
  { title: 'Mail, or the name to sign in with', expression: mailOrLogin },
  { title: 'Nothing sent where there is nothing', expression: onlyWithValue('department') },
  { title: 'Language tag with a hyphen', expression: hyphenInLanguage },
  { title: 'Full name', expression: 'String.join(" ", user.firstName, user.lastName)' },
  { title: 'Two letters of a country', expression: twoLetterCountry },
  {
    title: 'Name to sign in with, without its domain',
    expression: 'String.substringBefore(user.login, "@")',
  },
  { title: 'By membership of a group', expression: 'isMemberOfGroupName("Sales") ? "Field" : "Office"' },
  { title: 'Mail of the manager', expression: 'user.getLinkedObject("manager").email' },
];
