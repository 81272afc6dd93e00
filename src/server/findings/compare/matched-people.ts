/** The provider's own people, each with who they are here. */
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import type { Laboratory, LaboratoryContext, ReadExpression } from '../../../shared/idp/common/laboratory';
import { normalisedPath } from '../../../shared/normalised-path';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import type { DirectoryReader } from '../../directory/directory-reader';
import type { StoredResource } from '../../resource/stored-resource';

export interface MatchedPerson {
  name: string;
  /** As they were handed in. */
  record: JsonObject;
  source: unknown;
  /** Undefined for who is not here. */
  stored: StoredResource | undefined;
  groups: readonly NamedGroup[];
}

export interface NamedGroup {
  id?: string;
  name: string;
}

export interface RunRow {
  row: AttributeMapping;
  read: ReadExpression;
}

/** Rows that can be run; of another one the lint of its file tells more than a comparison. */
export function runRows(
  rows: readonly AttributeMapping[],
  laboratory: Laboratory,
  context: LaboratoryContext,
): RunRow[] {
  return rows.flatMap((row) => {
    try {
      return { row, read: laboratory.readRow(row, context) };
    } catch {
      return [];
    }
  });
}

/** By these somebody is found again: what clients look people up by. */
const naming = ['externalid', 'username'];

export function personMatcher(laboratory: Laboratory, rows: readonly RunRow[], directory: DirectoryReader) {
  const looks = naming.flatMap((attribute) =>
    rows.filter(({ row }) => normalisedPath(row.target).plain === attribute),
  );
  return (record: JsonObject, place: number): MatchedPerson => {
    const { name, source } = laboratory.personOfRecord(record, place);
    return { name, record, source, stored: storedAs(source, looks, directory), groups: groupsIn(record) };
  };
}

function storedAs(source: unknown, looks: readonly RunRow[], directory: DirectoryReader) {
  for (const { row, read } of looks) {
    const { value } = read.of(source);
    const attribute = normalisedPath(row.target).plain === 'username' ? 'userName' : 'externalId';
    const [id] = value === null ? [] : (directory.idsWith('User', attribute, String(value)) ?? []);
    if (id !== undefined) return directory.get('User', id);
  }
  return undefined;
}

/** `groups` as names, or as objects that have one. */
export function groupsIn({ groups }: JsonObject): NamedGroup[] {
  return Array.isArray(groups) ? groups.flatMap(groupOf) : [];
}

function groupOf(group: JsonValue): NamedGroup[] {
  if (typeof group === 'string') return [{ name: group }];
  if (!isJsonObject(group) || typeof group.name !== 'string') return [];
  return [typeof group.id === 'string' ? { id: group.id, name: group.name } : { name: group.name }];
}
