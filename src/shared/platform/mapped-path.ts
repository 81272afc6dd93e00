/** Where a SCIM setting takes one field from. What decides whether somebody arrives is asked here by the table and by findings. */
import { parsePatchPath } from '../scim/filter/parser';
import { type TextReader, textReader } from '../scim/value-at-path';
import { effectiveMappings, type FieldMapping, type StandardField, sameField } from './fields';

/** Null where the field is not mapped. */
export function mappedPath(mappings: readonly FieldMapping[], field: StandardField): string | null {
  return effectiveMappings(mappings).find((mapping) => sameField(mapping.field, field))?.path ?? null;
}

/** Reads what a field takes from each of many people; null for a path that can't be read. */
export function readerOf(path: string): TextReader | null {
  try {
    return textReader(parsePatchPath(path));
  } catch {
    return null;
  }
}
