/** Values that mean more than their letters: time zones, which are resolved, and countries and languages, which are only told. */
import { remember } from '../remember';
import { type RichText, richName, richValue } from '../rich-text';
import { type CountryTables, countryOf } from './country';
import { readLanguageTag } from './language-tag';
import { type PlaceOfWork, type PlaceTables, resolveTimeZone, type ZoneResolution } from './time-zone';

export interface TargetValue {
  /** As the platform has it; null for none. */
  value: string | null;
  /** As it was sent. */
  raw: string | null;
  how: 'field mapping' | 'resolved' | 'guess' | 'question' | 'refused' | 'empty';
  /** How it came about, or why there is none. */
  rule: RichText;
  /** What a value that is kept as sent means, where it could be written otherwise: `TR` for a country in words. */
  meaning: string | null;
  /** False for what no document of the platform says: to be expected, not known. */
  documented: boolean;
}

/** @param tables null where they could not be read: the value is then kept as it came, and that is said */
export function timeZoneValue(raw: string, place: PlaceOfWork, tables: PlaceTables | null): TargetValue {
  if (tables === null) {
    const rule = 'Kept as it came: without the tables of time zones it can’t be told what it means.';
    return { value: raw, raw, how: 'field mapping', rule, meaning: null, documented: false };
  }
  const resolved = resolveTimeZone(raw, place, tables);
  const { how, rule } = told(raw, resolved);
  const documented = resolved.how === 'as sent' || resolved.how === 'country';
  return { value: resolved.zone, raw, how, rule, meaning: null, documented };
}

function told(raw: string, resolved: ZoneResolution): Pick<TargetValue, 'how' | 'rule'> {
  switch (resolved.how) {
    case 'none':
      return { how: 'empty', rule: 'An empty text came.' };
    case 'as sent':
      return { how: 'field mapping', rule: 'A time zone, kept as it came.' };
    case 'alias':
      return { how: 'resolved', rule: `${richValue(raw)} is an old name of this time zone.` };
    case 'Windows name':
    case 'Windows label':
      return { how: 'resolved', rule: `${richValue(raw)} is what Windows calls this time zone.` };
    case 'country':
      return {
        how: 'resolved',
        rule: `Resolved from the country ${resolved.country.name}, which has this zone only.`,
      };
    case 'narrowed':
      return {
        how: 'resolved',
        rule: `Resolved from the country ${resolved.country.name} and the ${resolved.by} of the work address.`,
      };
    case 'guess':
      return {
        how: 'guess',
        rule: `A guess: most people of ${resolved.country.name} live in this one of its ${resolved.zones.length} time zones.`,
      };
    case 'question':
      return {
        how: 'question',
        rule: `${resolved.country.name} has ${resolved.zones.length} time zones, and nothing that came tells which.`,
      };
    case 'refused':
      return { how: 'refused', rule: `${richValue(raw)} names no time zone.${meant(resolved.suggests)}` };
  }
}

function meant(suggests: string | null): string {
  return suggests === null ? '' : ` ${richName(suggests)} may be meant.`;
}

/** Tells what a country or language could be written as; null where it is written so. */
export type MeaningReader = (text: string) => string | null;

/** @returns null for a path that leads to neither, as most do */
export function meaningReader(path: string, countries: CountryTables): MeaningReader | null {
  if (/[.:]country$/i.test(path)) {
    return remember((text) => {
      const code = countryOf(text, countries)?.code ?? null;
      return code === text ? null : code;
    });
  }
  if (!/(?:^|[.:])(?:locale|preferredLanguage)$/i.test(path)) return null;
  return remember((text) => {
    const read = readLanguageTag(text, countries);
    return read.how === 'underscore' ? read.tag : null;
  });
}
