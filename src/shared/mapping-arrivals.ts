/** A mapping against what really arrives: rows that nobody has a value of, and values that no row sends. */
import type { AttributePathFacts } from './features/attribute-paths';
import type { AttributeMapping } from './idp/common/attribute-mapping';

export interface Arrival {
  path: string;
  what: 'never arrived' | 'not mapped';
  /** Who has it. */
  people: number;
}

/** In the order of the rows, then of the people. */
export function arrivalsOf(
  rows: readonly AttributeMapping[],
  paths: readonly AttributePathFacts[],
): Arrival[] {
  const arrived = new Map(paths.map(({ path, people }) => [plain(path), people]));
  const mapped = new Set(rows.map(({ target }) => plain(target)));
  const never = rows
    .filter(({ target }) => (arrived.get(plain(target)) ?? 0) === 0)
    .map(({ target }): Arrival => ({ path: target, what: 'never arrived', people: 0 }));
  const unmapped = paths
    .filter(({ path, people }) => people > 0 && !mapped.has(plain(path)))
    .map(({ path, people }): Arrival => ({ path, what: 'not mapped', people }));
  return [...never, ...unmapped];
}

/** `manager` and `manager.value` are one, and so are an element and its value. */
function plain(path: string): string {
  return path.replace(/\.value$/, '').toLowerCase();
}
