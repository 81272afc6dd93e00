/** People that were pasted: JSON of an interface or export, JSON lines, or a table. They are kept nowhere. */
import Papa from 'papaparse';
import { isJsonObject } from '../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { ApiFailure } from '../api/api-failure';

const mostPeople = 20_000;
/** Keys under which interfaces and exports answer a list. */
const lists = ['value', 'users', 'people', 'Resources', 'results', 'data'];

/** @throws ApiFailure 422 that says what it is and where it stops */
export function recordsIn(pasted: string): JsonObject[] {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text === '') throw refused('Nothing was pasted: JSON or CSV of people is expected.');
  const records = /^[[{]/.test(text) ? recordsOfJson(text) : recordsOfTable(text);
  if (records.length === 0) throw refused('Nobody is in what was pasted.');
  if (records.length > mostPeople)
    throw refused(`More than ${mostPeople.toLocaleString('en')} people are not tried here.`);
  return records;
}

function recordsOfJson(text: string): JsonObject[] {
  const found = parsed(text) ?? recordsOfLines(text);
  const list = Array.isArray(found) ? found : listIn(found);
  const other = list.findIndex((one) => !isJsonObject(one));
  if (other >= 0) throw refused(`Entry ${other + 1} is no person: an object in braces is expected.`);
  return list.filter(isJsonObject);
}

function listIn(value: JsonValue): JsonValue[] {
  if (!isJsonObject(value)) return [];
  const held = lists.map((name) => value[name]).find(Array.isArray);
  return Array.isArray(held) ? held : [value];
}

function recordsOfLines(text: string): JsonValue[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (value !== null) return [value];
    throw refused(
      lines.length === 1 || index === 0
        ? 'This begins as JSON and is none: a comma, a quotation mark or a bracket is missing, or it is cut off.'
        : `Line ${index + 1} is no JSON.`,
    );
  });
}

function parsed(text: string): JsonValue | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recordsOfTable(text: string): JsonObject[] {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const [fault] = errors.filter(({ type }) => type === 'Quotes');
  if (fault !== undefined)
    throw refused(`Row ${(fault.row ?? 0) + 1} has a quotation mark that is not closed.`);
  if ((meta.fields?.length ?? 0) < 2 && data.length === 0)
    throw refused('This is neither JSON nor a table: the first line of a table names the attributes.');
  return data.map(({ __parsed_extra: _extra, ...record }) => record);
}

function refused(sentence: string): ApiFailure {
  return new ApiFailure(422, 'PASTED', sentence);
}
