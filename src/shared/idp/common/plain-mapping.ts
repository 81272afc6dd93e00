/** Mappings without expressions: each row takes an attribute as it is, or writes a constant. */
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { AttributeMapping } from './attribute-mapping';
import { MappingError } from './mapping-error';
import { parseTarget, putValue, type Target } from './resource-values';

/** What a vendor knows of a person or a group, by its own names of attributes. */
export type PlainSource = Readonly<Record<string, JsonValue>>;

export interface PlainRow {
  mapping: AttributeMapping;
  target: Target;
  read(source: PlainSource): JsonValue;
}

/**
 * @param attributes names that the vendor has
 * @throws MappingError that names the row
 */
export function readPlainRows(
  rows: readonly AttributeMapping[],
  attributes: ReadonlySet<string>,
): PlainRow[] {
  return rows.map((mapping) => {
    try {
      const target = parseTarget(mapping.target);
      if (target.schema === null && target.attribute === 'id') throw new RangeError('id can’t be a target.');
      return { mapping, target, read: reader(mapping, attributes) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new MappingError(`The row of ${mapping.target} (${mapping.source}) can’t be run: ${reason}`);
    }
  });
}

function reader({ type, source }: AttributeMapping, attributes: ReadonlySet<string>): PlainRow['read'] {
  switch (type) {
    case 'none':
      return () => null;
    case 'constant':
      return () => source;
    case 'direct':
      if (!attributes.has(source)) throw new RangeError(`there is no attribute ${source}.`);
      return (known) => known[source] ?? null;
    case 'expression':
      throw new RangeError('expressions are not supported.');
  }
}

/** What the rows give, without what has no value. Rows for creation only count where somebody is new. */
export function runPlainRows(
  rows: readonly PlainRow[],
  source: PlainSource,
  newElement: (target: Target) => JsonObject,
  isNew: boolean,
): JsonObject {
  const resource: JsonObject = {};
  for (const { mapping, target, read } of rows) {
    if (!isNew && mapping.apply === 'only during creation') continue;
    const value = read(source) ?? (isNew ? (mapping.defaultIfNull ?? null) : null);
    if (value !== null) putValue(resource, target, value, newElement);
  }
  return resource;
}

/** What a client looks for somebody by, the first precedence first; none where the attribute has no value. */
export function matchOf(
  rows: readonly PlainRow[],
  source: PlainSource,
): { path: string; value: string } | null {
  const [first] = rows
    .filter(({ mapping }) => mapping.matching !== undefined)
    .sort((one, other) => (one.mapping.matching ?? 0) - (other.mapping.matching ?? 0))
    .flatMap(({ mapping, read }) => {
      const value = read(source);
      return value === null ? [] : [{ path: mapping.target, value: String(value) }];
    });
  return first ?? null;
}
