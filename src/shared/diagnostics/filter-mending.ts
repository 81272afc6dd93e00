/** What a filter that can't be read was meant to be. A reading counts only where the mended filter can be read. */
import { parseFilter } from '../scim/filter/parser';

/** `encoded twice`: by something on the way. `bare percent`: nothing could be decoded. The others are about the value. */
export type FilterFault = 'bare percent' | 'encoded twice' | 'without quotes' | 'unescaped quote';

export interface MendedFilter {
  fault: FilterFault;
  /** How it should have been written; null where a percent sign is not encoded. */
  mended: string | null;
  /** What is wrong: the percent sign and what follows it, or the value as it came. */
  came: string;
}

/** In characters. Longer ones were not written for one person or group. */
const longest = 2_000;

/** @param raw value of the parameter as it stands in the address */
export function mendEncodedFilter(raw: string): MendedFilter | null {
  if (raw.length > longest) return null;
  const text = decoded(raw.replaceAll('+', ' '));
  if (text === null) return { fault: 'bare percent', mended: null, came: barePercent(raw) };
  return mendTwiceEncoded(text) ?? mendFilter(text);
}

function mendTwiceEncoded(text: string): MendedFilter | null {
  let [came, inner] = [text, decoded(text)];
  while (inner !== null && inner !== came) {
    if (isFilter(inner)) return { fault: 'encoded twice', mended: inner, came: text };
    [came, inner] = [inner, decoded(inner)];
  }
  return null;
}

/** @param text decoded */
export function mendFilter(text: string): MendedFilter | null {
  if (text.length > longest || isFilter(text)) return null;
  const clauses = text.split(/ (and|or) /i);
  return mendClauses(clauses) ?? mendClauses([text]);
}

/** @param parts comparisons, and between them what combines them */
function mendClauses(parts: readonly string[]): MendedFilter | null {
  const values: (MendedValue & { came: string })[] = [];
  const mended = parts.map((part, index) => {
    const [, before, value] = index % 2 === 1 ? [] : (comparison.exec(part.trim()) ?? []);
    if (before === undefined || value === undefined) return part;
    const inQuotes = mendValue(value);
    values.push({ ...inQuotes, came: value });
    return `${before} ${inQuotes.text}`;
  });
  const text = mended.join(' ');
  const wrong = values.find(({ fault }) => fault !== null);
  if (!wrong?.fault || !isFilter(text)) return null;
  return { fault: wrong.fault, mended: text, came: wrong.came };
}

/** Attribute and operator, then the value. */
const comparison = /^([a-z][\w.:$-]*(?:\[[^\]]*\])?(?:\.[\w$-]+)? (?:eq|ne|co|sw|ew|gt|ge|lt|le)) (.+)$/is;

interface MendedValue {
  text: string;
  fault: 'without quotes' | 'unescaped quote' | null;
}

function mendValue(value: string): MendedValue {
  if (isJson(value)) return { text: value, fault: null };
  // Whose end is missing, or lies in the midst of it: nobody can say what was meant.
  if (/^"(?:[^"]*|.*[^"])$/s.test(value)) return { text: value, fault: null };
  const inner = value.slice(1, -1);
  if (/^".*"$/s.test(value)) return { text: JSON.stringify(inner), fault: 'unescaped quote' };
  const isOddlyQuoted = /^(?:'.*'|“.*”|„.*“|‘.*’)$/s.test(value);
  return { text: JSON.stringify(isOddlyQuoted ? inner : value), fault: 'without quotes' };
}

function barePercent(raw: string): string {
  const half = /%(?![0-9a-f]{2}).{0,2}/i.exec(raw)?.[0];
  if (half !== undefined) return half;
  const runs = raw.match(/(?:%[0-9a-f]{2})+/gi) ?? [];
  return runs.find((run) => decoded(run) === null) ?? '%';
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isFilter(text: string): boolean {
  try {
    return parseFilter(text) !== null;
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
