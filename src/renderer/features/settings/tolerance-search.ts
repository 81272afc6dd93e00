import { hasSwitch, type ToleranceDefinition, toleranceTable } from '../../../shared/scim/tolerance-list';

export type Tolerance = readonly [id: string, definition: ToleranceDefinition];

/** Those that a switch changes anything about. */
export const switchable: readonly Tolerance[] = Object.entries(toleranceTable).filter(([, definition]) =>
  hasSwitch(definition),
);

/** Those that hold every word of the query: in title, meaning, example, source or id. */
export function matchingTolerances(all: readonly Tolerance[], query: string): readonly Tolerance[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(([id, { title, allows = '', example, source }]) => {
    const text = [id, title, allows, example, source].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What concerns this connection first: what was needed, then what was set by hand, then the others as they stand. */
export function concernedFirst(
  all: readonly Tolerance[],
  concerns: { isNeeded(id: string): boolean; isSetByHand(id: string): boolean },
): readonly Tolerance[] {
  const rank = ([id]: Tolerance) => (concerns.isNeeded(id) ? 0 : concerns.isSetByHand(id) ? 1 : 2);
  return all.toSorted((one, other) => rank(one) - rank(other));
}
