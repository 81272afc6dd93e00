/** Two mappings side by side, by what their rows write to. */
import type { AttributeMapping } from './attribute-mapping';

export interface RowDifference {
  target: string;
  here: AttributeMapping | null;
  other: AttributeMapping | null;
}

/** Rows that differ, in the order of the first, then those that only the other has. Rows of one target are compared in their order. */
export function mappingDifference(
  here: readonly AttributeMapping[],
  other: readonly AttributeMapping[],
): RowDifference[] {
  const rest = [...other];
  const differing = here.flatMap((row): RowDifference[] => {
    const index = rest.findIndex(({ target }) => target.toLowerCase() === row.target.toLowerCase());
    const [twin] = index === -1 ? [] : rest.splice(index, 1);
    return twin !== undefined && isSame(row, twin)
      ? []
      : [{ target: row.target, here: row, other: twin ?? null }];
  });
  return [...differing, ...rest.map((row) => ({ target: row.target, here: null, other: row }))];
}

/** Blanks between the arguments of an expression do not count. */
function isSame(one: AttributeMapping, other: AttributeMapping): boolean {
  const parts = ({ source, type, matching, apply = 'always', defaultIfNull = '' }: AttributeMapping) =>
    JSON.stringify([
      type === 'expression' ? source.replace(/\s*,\s*/g, ',') : source,
      type,
      matching ?? 0,
      apply,
      defaultIfNull,
    ]);
  return parts(one) === parts(other);
}
