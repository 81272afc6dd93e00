/** Attributes side by side: now and then, or of two people. */
import { historyPaths, valueAt } from '../../../shared/history/value-history';
import { sameJson } from '../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';

export interface SideBySide {
  path: string;
  one: JsonValue | undefined;
  other: JsonValue | undefined;
  differs: boolean;
}

/** What differs first. */
export function sideBySide(one: JsonObject, other: JsonObject): SideBySide[] {
  const paths = new Set(
    [one, other].flatMap((attributes) => historyPaths({ attributes, last: null, entries: [] })),
  );
  const rows = [...paths].map((path) => {
    const [first, second] = [valueAt(one, path), valueAt(other, path)];
    return { path, one: first, other: second, differs: !sameJson(first, second) };
  });
  return rows.sort((first, second) => Number(second.differs) - Number(first.differs));
}
