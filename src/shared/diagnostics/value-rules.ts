/**
 * What is wrong with one value of a user, whether a request brought it or it is stored: time zones, languages and countries.
 * Functions of plain values, so that a finding can be derived again from the resource.
 */
import type { DiagnosedFinding, WrittenCountry } from '../idp/identity-provider';
import { type Country, type CountryTables, countryOf } from '../platform/country';
import { countryNamed } from '../platform/country-of-person';
import { type LanguageForm, readLanguageTag } from '../platform/language-tag';
import {
  type PlaceOfWork,
  type PlaceTables,
  resolveTimeZone,
  type ZoneResolution,
} from '../platform/time-zone';
import { richValue } from '../rich-text';

/** A text, and the attribute path that it stands at. */
export interface PlacedText {
  attributePath: string;
  value: string;
}

type Words = Omit<DiagnosedFinding, 'source' | 'attributePath' | 'requirement'>;

/** @param place where the person works, as far as it is known: it may tell one of several zones */
export function timeZoneFindings(
  { attributePath, value }: PlacedText,
  place: PlaceOfWork,
  tables: PlaceTables,
): DiagnosedFinding[] {
  const words = timeZoneFinding({ attributePath, value }, resolveTimeZone(value, place, tables), tables);
  if (words === null) return [];
  return [{ ...words, requirement: 'MUST', source: 'RFC 7643 section 4.1.1', attributePath }];
}

function timeZoneFinding(
  { attributePath, value }: PlacedText,
  resolved: ZoneResolution,
  tables: PlaceTables,
): Words | null {
  switch (resolved.how) {
    case 'none':
    case 'as sent':
      return null;
    case 'alias':
      return alias(value, resolved.zone, countryNamed(value, tables));
    case 'Windows name':
    case 'Windows label':
      return ofWindows(value, resolved.zone);
    case 'refused':
      return notAZone(value, resolved.suggests);
    default:
      return ofCountry(attributePath, value, resolved);
  }
}

function alias(value: string, zone: string, country: Country | null): Words {
  const chance =
    country === null
      ? ''
      : ` It is the country ${country.name} too, which happens to be an old name of a zone; the names of most countries are none.`;
  return {
    rule: 'time-zone-alias',
    severity: 'only noted',
    title: 'Old name of a time zone',
    explanation: `${richValue(value)} is an old name of ${richValue(zone)} and was read so.${chance}`,
    remedy: `Send \`${zone}\`.`,
    ...(country === null ? {} : { country: { code: country.code, zones: [zone] } }),
  };
}

function ofWindows(value: string, zone: string): Words {
  return {
    rule: 'unknown-time-zone',
    severity: 'only noted',
    title: 'Time zone of Windows',
    explanation: `${richValue(value)} is what Windows calls ${richValue(zone)}, the name in the IANA database that SCIM asks for. It was read so.`,
    remedy: `Send \`${zone}\`.`,
  };
}

function notAZone(value: string, suggests: string | null): Words {
  const meant = suggests === null ? '' : ` ${richValue(suggests)} may be meant.`;
  return {
    rule: 'unknown-time-zone',
    severity: 'value is wrong',
    title: 'Not a time zone',
    explanation: `${richValue(value)} is no name of the IANA database such as \`Europe/Istanbul\`, so nobody can tell what time it is there.${meant}`,
    remedy: `Send a name of the IANA database, \`${suggests ?? 'Europe/Istanbul'}\` for instance.`,
  };
}

type CountryResolution = Extract<ZoneResolution, { country: Country }>;

function ofCountry(path: string, value: string, resolved: CountryResolution): Words {
  const { country, zone } = resolved;
  const zones = resolved.how === 'question' ? [...resolved.zones] : [resolved.zone];
  return {
    rule: 'country-as-time-zone',
    severity: zone === null ? 'value is wrong' : 'only noted',
    title: `${value} is a country`,
    explanation: `\`${path}\` holds ${richValue(value)}, the country ${country.name}, where the name of a time zone belongs. ${whichZone(resolved)}`,
    remedy: sendZone(path, zones),
    country: { code: country.code, zones },
  };
}

function whichZone(resolved: CountryResolution): string {
  const zone = richValue(resolved.zone);
  switch (resolved.how) {
    case 'country':
      return `It can only mean ${zone} and was read so.`;
    case 'narrowed':
      return `That country has several time zones; the ${resolved.by} of the work address says that ${zone} is meant.`;
    case 'guess':
      return `That country has ${resolved.zones.length} time zones; most of its people live in ${zone}, which was taken.`;
    case 'question':
      return `That country has ${resolved.zones.length} time zones, so the value does not tell which.`;
  }
}

function sendZone(path: string, zones: readonly string[]): string {
  const [only, ...others] = zones;
  const zone = only === undefined || others.length > 0 ? 'the name of a time zone' : `\`${only}\``;
  return `Send ${zone}, or leave \`${path}\` out and send the country as \`addresses[type eq "work"].country\`.`;
}

/** Of `locale` and `preferredLanguage`. */
export function languageFindings(
  { attributePath, value }: PlacedText,
  countries: CountryTables,
): DiagnosedFinding[] {
  const words = languageFinding(value, readLanguageTag(value, countries));
  if (words === null) return [];
  const rule = { rule: 'not-a-language-tag', title: 'Not a language tag', requirement: 'MUST' } as const;
  return [{ ...rule, ...words, source: 'RFC 7643 section 4.1.1', attributePath }];
}

function languageFinding(
  value: string,
  read: LanguageForm,
): Pick<DiagnosedFinding, 'cause' | 'severity' | 'explanation' | 'remedy'> | null {
  switch (read.how) {
    case 'none':
    case 'as sent':
      return null;
    case 'underscore':
      return {
        cause: 'language-with-underscore',
        severity: 'only noted',
        explanation: `${richValue(value)} is written with an underscore. A language tag has a hyphen: ${richValue(read.tag)}.`,
        remedy: `Send \`${read.tag}\`.`,
      };
    case 'country':
      return {
        cause: 'language-is-country',
        severity: 'value is wrong',
        explanation: `${richValue(value)} is a country, ${read.country.name}. A language is written \`en\` or \`en-US\`.`,
        remedy: 'Map the language of the person, not the country.',
      };
    case 'refused':
      return {
        cause: 'language-unknown',
        severity: 'value is wrong',
        explanation: `${richValue(value)} is no language tag such as \`en\` or \`en-US\`.`,
        remedy: 'Send a language tag, `en-US` for instance.',
      };
  }
}

/** Of the country of an address. */
export function countryFindings(
  { attributePath, value }: PlacedText,
  countries: CountryTables,
): DiagnosedFinding[] {
  const country = countryOf(value, countries);
  if (value === '' || country?.code === value.trim().toUpperCase()) return [];
  const written: WrittenCountry = { code: country?.code ?? null, zones: [] };
  const meant = country === null ? '' : `; \`${country.code}\` is meant`;
  return [
    {
      rule: 'country-not-alpha-2',
      // Unlike a time zone it is taken as sent: whoever is grouped by country lands in another group than the others.
      severity: 'value is wrong',
      requirement: 'MUST',
      title: 'Country as free text',
      explanation: `${richValue(value)} is not an ISO 3166-1 alpha-2 code${meant}. Grouping by country makes one group for each spelling.`,
      remedy: `Send ${country === null ? 'the two-letter code' : `\`${country.code}\``}.`,
      country: written,
      source: 'RFC 7643 section 4.1.2',
      attributePath,
    },
  ];
}
