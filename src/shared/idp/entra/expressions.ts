/**
 * Every expression that a step, a remedy or a cause of this folder shows is written here, so that one test can try them all.
 *
 * Rules from Microsoft's page of functions: a condition in `IIF` fails on an empty attribute, so what may be empty goes through
 * `Switch` or `Coalesce`. `Switch` takes an even number of arguments, compares with case, and sends nothing where the default is
 * empty, as in Microsoft's own default mapping. An expression has at most 10,000 characters.
 */
import { knownDateFormats, scimDateFormat } from '../../diagnostics/date-form';
import { countryOf } from '../../platform/country';
import { statesByCountry } from '../../platform/states';
import type { PlaceTables } from '../../platform/time-zone';
import type { TimeZoneExpression } from '../identity-provider';

export const longestExpression = 10_000;

/** Value to send, by the value that the attribute has. */
type Pair = readonly [key: string, value: string];

/** The default of `active`: false while the user lies in the recycle bin, is disabled or out of scope. */
export const activeUnlessSoftDeleted = switchExpression('IsSoftDeleted', [
  ['False', quoted('True')],
  ['True', quoted('False')],
]);

/** The default of `name.formatted`. */
export const fullName = 'Join(" ", [givenName], [surname])';

/** People without a mailbox have no `mail`. */
export const mailOrUserName = 'Coalesce([mail],[userPrincipalName])';

/** A sign that the platform reads as "cleared", since an empty attribute is never sent. */
export function dashWhenEmpty(attribute: string): string {
  return `Coalesce([${attribute}],"-")`;
}

/** Leaves the row out of the request where there is nothing to send. */
export function onlyWithValue(attribute: string): string {
  return `IgnoreFlowIfNullOrEmpty([${attribute}])`;
}

/** The form of RFC 7643 section 2.3.5, from the one in which `CDate`, `DateAdd` and `Now` write a date. */
export function scimDateTime(attribute: string, format = 'M/d/yyyy h:mm:ss tt'): string {
  return `FormatDateTime([${attribute}], , "${format}", "${scimDateFormat}")`;
}

/** A language tag from what another system writes with an underscore. */
export const hyphenInLanguage = 'Replace([preferredLanguage], "_", , , "-", , )';

/** Where nobody with a country has come yet: what such an expression looks like. */
export const timeZoneExample = switchExpression('usageLocation', [
  ['TR', quoted('Europe/Istanbul')],
  ['GB', quoted('Europe/London')],
  ['DE', quoted('Europe/Berlin')],
]);

/**
 * For a country where the state decides: time zones by usage location and state. States of other countries share abbreviations,
 * so the state is asked within the country. Null for a country whose states are not known here.
 */
export function timeZoneByState(code: string): string | null {
  const zone = zoneByState(code);
  return zone === null ? null : switchExpression('usageLocation', [[code, zone]]);
}

/**
 * Time zones of people by their usage location, in the order of its codes: wherever it is shown it is the same text. Nobody else
 * gets one.
 * @param countries those that really occur, by code or name
 */
export function timeZoneSwitch(countries: readonly string[], tables: PlaceTables): TimeZoneExpression {
  const codes = new Set(countries.flatMap((text) => countryOf(text, tables.countries)?.code ?? []).sort());
  const pairs: Pair[] = [];
  const leftOut: string[] = [];
  for (const code of codes) {
    const zone = zoneExpression(code, tables);
    if (zone === null) leftOut.push(code);
    else pairs.push([code, zone]);
  }
  return { expression: pairs.length === 0 ? null : switchExpression('usageLocation', pairs), leftOut };
}

function zoneExpression(code: string, { zones }: PlaceTables): string | null {
  const [only, ...others] = zones.byCountry[code] ?? [];
  if (only !== undefined && others.length === 0) return quoted(only.zone);
  const primary = zones.primary[code];
  return primary === undefined ? zoneByState(code) : quoted(primary);
}

/** States are free text in Entra; the postal abbreviation is what most directories hold. */
function zoneByState(code: string): string | null {
  const states = Object.entries(statesByCountry[code] ?? {});
  if (states.length === 0) return null;
  return switchExpression(
    'state',
    states.flatMap(([zone, ofZone]) => ofZone.map(([abbreviation]): Pair => [abbreviation, quoted(zone)])),
  );
}

/** @param pairs the values are expressions themselves */
function switchExpression(attribute: string, pairs: readonly Pair[]): string {
  return `Switch([${attribute}], , ${pairs.map(([key, value]) => `${quoted(key)}, ${value}`).join(', ')})`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** On creation and ever after, where the source has no value. */
export function withDefault(attribute: string, text: string): string {
  return `Coalesce([${attribute}], "${text}")`;
}

/** All app roles of a person, none of them marked as primary. */
export const allAppRoles = 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])';

/** What the folder shows, with sample arguments where there are some: for whoever tries expressions. */
export const shownExpressions: readonly string[] = [
  activeUnlessSoftDeleted,
  fullName,
  mailOrUserName,
  dashWhenEmpty('attribute'),
  onlyWithValue('attribute'),
  ...knownDateFormats.map((format) => scimDateTime('employeeHireDate', format)),
  hyphenInLanguage,
  withDefault('attribute', 'default'),
  allAppRoles,
  timeZoneExample,
  ...Object.keys(statesByCountry).flatMap((code) => timeZoneByState(code) ?? []),
];

/** Worth trying, the most asked for first. */
export const exampleExpressions: readonly { title: string; expression: string }[] = [
  { title: 'Time zone by country', expression: timeZoneExample },
  {
    title: 'Time zone by country, by state where the state decides',
    expression: switchExpression('usageLocation', [
      ['TR', quoted('Europe/Istanbul')],
      ['GB', quoted('Europe/London')],
      ['US', zoneByState('US') ?? quoted('')],
    ]),
  },
  { title: 'Mail, or the name to sign in with', expression: mailOrUserName },
  { title: 'Full name', expression: fullName },
  { title: 'A sign where there is nothing', expression: dashWhenEmpty('department') },
  { title: 'Nothing sent where there is nothing', expression: onlyWithValue('jobTitle') },
  { title: 'Language tag with a hyphen', expression: hyphenInLanguage },
  {
    title: 'Date of hire as SCIM writes it',
    expression: scimDateTime('employeeHireDate', 'yyyy-MM-ddTHH:mm:ssZ'),
  },
  { title: 'Name to sign in with, without its domain', expression: 'Word([userPrincipalName], 1, "@")' },
  { title: 'Letters without accents', expression: 'NormalizeDiacritics(Join(".", [givenName], [surname]))' },
  { title: 'Active, as by default', expression: activeUnlessSoftDeleted },
];
