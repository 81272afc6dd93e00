/** What was read of the files of one application. */
import type { JsonObject } from '../../../scim/resource';
import type { Mapping } from '../../common/attribute-mapping';
import type { ProfileMapping } from '../mapping';

export interface ReadRow {
  profile: ProfileMapping;
  place: string;
  /** What could not be told of it. */
  note: string | null;
}

/** By variable name. */
export type SchemaAttributes = ReadonlyMap<string, JsonObject>;

export interface OktaFile {
  /** In the order of `mapping.users`. */
  rows: readonly ReadRow[];
  schema: SchemaAttributes | null;
  pushes: readonly JsonObject[];
  assignments: readonly JsonObject[];
  mapping: Mapping;
}
