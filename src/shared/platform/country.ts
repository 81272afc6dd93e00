/** Which country a text means. Facts come as tables (`resources/countries.json`), since runtimes differ in what they know. */
import { foldName } from './fold-name';

export interface CountryTables {
  /** English name by ISO 3166-1 alpha-2 code; `XK` for Kosovo. */
  names: Readonly<Record<string, string>>;
  /** Alpha-2 code by folded name in many languages, by alpha-3 code, and by what people write instead. */
  codes: Readonly<Record<string, string>>;
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** In English. */
  name: string;
}

/** How a country was written. */
export type CountryForm = 'alpha-2' | 'alpha-3' | 'name';

/** Longer than any name of a country. */
const longestName = 100;

/** The country that a code or a name in many languages means; null for anything else. Case and accents don't matter. */
export function countryOf(text: string, { names, codes }: CountryTables): Country | null {
  if (text.length > longestName) return null;
  const folded = foldName(text);
  const upper = folded.toUpperCase();
  const code = Object.hasOwn(names, upper) ? upper : Object.hasOwn(codes, folded) ? codes[folded] : undefined;
  const name = code === undefined ? undefined : names[code];
  return code === undefined || name === undefined ? null : { code, name };
}

/** How a text that means a country was written. */
export function countryForm(text: string): CountryForm {
  const letters = text.trim();
  if (/^[A-Za-z]{2}$/.test(letters)) return 'alpha-2';
  return /^[A-Z]{3}$/.test(letters) ? 'alpha-3' : 'name';
}
