/** A mapping with one of its rows changed: plain data in, plain data out. */
import type { AttributeMapping, Mapping } from '../../../shared/idp/common/attribute-mapping';

/** @param index of the row that it replaces; null for a new one, which comes last */
export function withRow(
  mapping: Mapping,
  index: number | null,
  row: AttributeMapping,
  of: keyof Mapping = 'users',
): Mapping {
  const rows =
    index === null ? [...mapping[of], row] : mapping[of].map((old, at) => (at === index ? row : old));
  return { ...mapping, [of]: rows };
}

export function withoutRow(mapping: Mapping, index: number, of: keyof Mapping = 'users'): Mapping {
  return { ...mapping, [of]: mapping[of].filter((_, at) => at !== index) };
}

export function sameRow(one: AttributeMapping | null, other: AttributeMapping): boolean {
  if (one === null) return false;
  return (['source', 'type', 'target', 'apply', 'defaultIfNull', 'matching'] as const).every(
    (name) =>
      (one[name] ?? '') === (other[name] ?? '') || (name === 'apply' && isAlways(one) && isAlways(other)),
  );
}

function isAlways({ apply = 'always' }: AttributeMapping): boolean {
  return apply === 'always';
}
