/** The provisioning schema as the console downloads it (Show advanced options > Review your schema here > Download). */
import { counted } from '../../plural';
import { isJsonObject } from '../../scim/json';
import type { JsonObject } from '../../scim/resource';

/** More rows than these only make the sentence long. */
const mostRows = 8;

/**
 * What the file is, which row writes what, and what to do instead; null for any other file.
 * @param file parsed JSON
 */
export function explainExportedMapping(file: unknown): string | null {
  if (!isJsonObject(file) || !Array.isArray(file.synchronizationRules)) return null;
  const rows = objects(file.synchronizationRules)
    .flatMap((rule) => objects(rule.objectMappings))
    .flatMap((mapping) => objects(mapping.attributeMappings))
    .flatMap(rowOf);
  return `This is an attribute mapping exported from Microsoft Entra ID, no SCIM setting: nothing of it was imported.${explainRows(rows)} Read it under Mapping > Import a mapping, which says what goes wrong with it and for whom; a SCIM setting is made with Create, or imported from a file that Export gave.`;
}

function explainRows(rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const more = rows.length - mostRows;
  const rest = more > 0 ? `; and ${counted(more, 'more row')}` : '';
  return ` It says: ${rows.slice(0, mostRows).join('; ')}${rest}.`;
}

function rowOf({ targetAttributeName, source }: JsonObject): string[] {
  if (typeof targetAttributeName !== 'string' || !isJsonObject(source)) return [];
  const expression = typeof source.expression === 'string' ? source.expression : source.name;
  if (typeof expression !== 'string') return [];
  const isCountry = /^\[?usageLocation\]?$/i.test(expression);
  return [`${targetAttributeName} gets ${expression}${isCountry ? ', a country' : ''}`];
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
