import { isJsonObject } from '../../../scim/json';
import type { JsonObject } from '../../../scim/resource';
import { MappingFileError, type UnknownPart } from '../../common/mapping-file';
import { rowOf, type SchemaRow } from './schema-rows';

/** An attribute of a directory, as *Edit attribute list* shows it. */
export interface ListedAttribute {
  name: string;
  type: string;
}

/** One object mapping: users or groups. */
export interface ObjectMapping {
  raw: JsonObject;
  /** "Provision Microsoft Entra ID Users". */
  name: string;
  rows: SchemaRow[];
  /** Null where the file has no list of them. */
  sourceAttributes: ListedAttribute[] | null;
  targetAttributes: ListedAttribute[] | null;
}

export interface ProvisioningSchema {
  /** RFC 3339; null where the version does not say it. */
  exportedAt: string | null;
  users: ObjectMapping;
  groups: ObjectMapping | null;
  unknown: UnknownPart[];
}

const knownKeys = new Set([
  'id',
  'version',
  'directories',
  'synchronizationRules',
  '@odata.context',
  '@odata.type',
  'provisioningTaskIdentifier',
]);

/** @throws MappingFileError where no row for people is in it */
export function readSchema(file: JsonObject): ProvisioningSchema {
  const unknown: UnknownPart[] = Object.keys(file)
    .filter((key) => !knownKeys.has(key))
    .map((key) => ({ place: key, sentence: 'This key is not known here; it stays in the file.' }));
  const all = objectMappingsOf(file, unknown);
  const users = all.find(({ isGroup }) => !isGroup);
  const groups = all.find(({ isGroup }) => isGroup) ?? null;
  if (users === undefined) {
    throw new MappingFileError(
      'This is an attribute mapping exported from Microsoft Entra ID, but no object mapping in it is for users: it has no synchronizationRules with attributeMappings that lead out to the application.',
    );
  }
  for (const other of all) {
    if (other !== users && other !== groups)
      unknown.push({
        place: other.place,
        sentence: `${other.name} is a further object mapping: only the first is read.`,
      });
  }
  return { exportedAt: exportedAtOf(file), users, groups, unknown };
}

/** "Date:2026-09-21T06:48:12.4410000Z, Version:1.0.0". */
function exportedAtOf({ version }: JsonObject): string | null {
  const [, date] = /^Date:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(String(version)) ?? [];
  return date === undefined ? null : `${date}Z`;
}

interface PlacedMapping extends ObjectMapping {
  isGroup: boolean;
  place: string;
}

function objectMappingsOf(file: JsonObject, unknown: UnknownPart[]): PlacedMapping[] {
  const directories = objects(file.directories);
  return entries(file.synchronizationRules).flatMap(([rule, at]) => {
    if (isInbound(rule)) {
      unknown.push({
        place: `synchronizationRules.${at}`,
        sentence: `${String(rule.name)} leads into Entra, not to the application.`,
      });
      return [];
    }
    return entries(rule.objectMappings).map(([raw, index]) =>
      placed(raw, ['synchronizationRules', at, 'objectMappings', index], directories, rule, unknown),
    );
  });
}

/** Tenants that were made before 2023 name the directory as it was called then. */
const entraNames = /^(microsoft entra id|azure active directory)$/i;

function isInbound({ sourceDirectoryName, targetDirectoryName }: JsonObject): boolean {
  return entraNames.test(String(targetDirectoryName)) && !entraNames.test(String(sourceDirectoryName));
}

function placed(
  raw: JsonObject,
  place: (string | number)[],
  directories: readonly JsonObject[],
  rule: JsonObject,
  unknown: UnknownPart[],
): PlacedMapping {
  const rows = entries(raw.attributeMappings).flatMap(([row, index]) => {
    const read = rowOf(row, [...place, 'attributeMappings', index]);
    if ('mapping' in read) return [read];
    unknown.push({ place: read.place.join('.'), sentence: read.sentence });
    return [];
  });
  const attributes = (directory: unknown, object: unknown) => attributesOf(directories, directory, object);
  return {
    raw,
    name: typeof raw.name === 'string' ? raw.name : String(raw.targetObjectName),
    rows,
    sourceAttributes: attributes(rule.sourceDirectoryName, raw.sourceObjectName),
    targetAttributes: attributes(rule.targetDirectoryName, raw.targetObjectName),
    isGroup: /group/i.test(`${String(raw.targetObjectName)} ${String(raw.sourceObjectName)}`),
    place: place.join('.'),
  };
}

function attributesOf(
  directories: readonly JsonObject[],
  directoryName: unknown,
  objectName: unknown,
): ListedAttribute[] | null {
  const directory = directories.find(({ name }) => name === directoryName);
  const object = objects(directory?.objects).find(({ name }) => name === objectName);
  if (object === undefined || !Array.isArray(object.attributes)) return null;
  return objects(object.attributes).flatMap(({ name, type }) =>
    typeof name === 'string' ? [{ name, type: String(type ?? 'String') }] : [],
  );
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Objects of a list with their places in it. */
function entries(value: unknown): [JsonObject, number][] {
  return Array.isArray(value)
    ? value.flatMap((one, index): [JsonObject, number][] => (isJsonObject(one) ? [[one, index]] : []))
    : [];
}
