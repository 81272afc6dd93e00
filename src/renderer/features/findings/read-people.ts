/** The provider's own people, as JSON (an array, or an object that holds one) or as a table with the names of attributes above. */
import type { CallInput } from '../../../shared/contract';

type People = NonNullable<CallInput<'findings.compare'>['people']>;

/** In characters: some twenty thousand people. */
export const largestText = 30_000_000;

/** Rejects with an Error whose message says what is wrong with the text, and what is expected. */
export async function readPeople(text: string): Promise<People> {
  if (text.length > largestText)
    throw new Error('This is larger than the people of a company: nothing was read.');
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const people = /^[[{]/.test(trimmed) ? peopleOfJson(trimmed) : await peopleOfTable(trimmed);
  if (people.length === 0) throw new Error('Nobody is in it: paste an array of people as JSON, or a table.');
  return people;
}

function peopleOfJson(text: string): People {
  const json = parsed(text);
  const list = isObject(json) ? (Object.values(json).find(Array.isArray) ?? [json]) : json;
  return Array.isArray(list) ? (list.filter(isObject) as People) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This begins like JSON and is none: a bracket, a comma or a quotation mark is missing.');
  }
}

/** Loaded when there is a table. */
async function peopleOfTable(text: string): Promise<People> {
  const { default: Papa } = await import('papaparse');
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  if ((meta.fields?.length ?? 0) < 2) return [];
  return data.map(({ __parsed_extra: _extra, ...row }) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value])),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In characters, of which each has three bytes at most: a call takes a million. */
const longestPart = 300_000;

/** As many at a time as a call takes. */
export function inParts(people: People): People[] {
  const parts: People[] = [[]];
  let length = 0;
  for (const person of people) {
    const own = JSON.stringify(person).length;
    if (length + own > longestPart && length > 0) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(person);
    length += own;
  }
  return parts;
}
