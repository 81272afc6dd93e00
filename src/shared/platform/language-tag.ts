/**
 * What a text that arrived as `locale` or `preferredLanguage` means: RFC 7643 section 4.1.1 wants a language tag (RFC 5646) such
 * as `en-US`; `preferredLanguage` may be a list as in an Accept-Language header.
 */
import { type Country, type CountryTables, countryOf } from './country';

export type LanguageForm =
  | { how: 'none' | 'as sent' }
  /** `en_US`: the right tag is in `tag`. */
  | { how: 'underscore'; tag: string }
  /** `US`, where a language belongs. */
  | { how: 'country'; country: Country }
  | { how: 'refused' };

/** Longer than any tag that is in use, with room for a list of them. */
const longestList = 500;

/** ISO 639 codes in two letters that are also codes of countries are languages: `de`, `tr`, `sv`. */
const lowerTwoLetters = /^[a-z]{2}$/;

export function readLanguageTag(value: string, countries: CountryTables): LanguageForm {
  const text = value.trim();
  if (text === '') return { how: 'none' };
  if (text.length > longestList) return { how: 'refused' };
  const country = lowerTwoLetters.test(text) ? null : countryOf(text, countries);
  if (country !== null) return { how: 'country', country };
  const tags = text.split(',').map((part) => part.replace(/;\s*q=[\d.]+\s*$/i, '').trim());
  if (tags.every(isTag)) return { how: 'as sent' };
  const dashed = text.replaceAll('_', '-');
  return text.includes('_') && isTag(dashed)
    ? { how: 'underscore', tag: canonical(dashed) }
    : { how: 'refused' };
}

function isTag(text: string): boolean {
  if (text === '*') return true;
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return new Intl.Locale(text) !== undefined;
  } catch {
    return false;
  }
}

function canonical(tag: string): string {
  return new Intl.Locale(tag).toString();
}
