/** Whether something can come at an attribute path, as it is typed. A path that no schema knows is fine once it has arrived. */
import type { AttributePathFacts } from '../../../shared/features/attribute-paths';
import { pathProblem } from '../../../shared/platform/fields';
import { parsePatchPath } from '../../../shared/scim/filter/parser';
import { nearestTo } from './nearest';

export interface PathProblem {
  message: string;
  /** Known paths that may be meant, the likeliest first. */
  nearest: string[];
}

/**
 * @param arrives for how many people a value comes there; null while nobody has counted
 * @param facts null while nobody knows what there is
 */
export function problemOfPath(
  path: string,
  facts: readonly AttributePathFacts[] | null,
  arrives: number | null,
): PathProblem | null {
  if (path.trim() === '') return { message: 'Choose an attribute path.', nearest: [] };
  const unreadable = pathProblem(path.trim());
  if (unreadable !== null) return { message: unreadable, nearest: nearestIn(facts, path) };
  if (facts === null || (arrives ?? 0) > 0 || isKnown(path, facts)) return null;
  const parts = partsOf(path, facts);
  if (parts.length > 0) return { message: 'This has parts. Choose one of them.', nearest: parts.slice(0, 3) };
  return {
    message: 'No schema knows this path, and nothing has arrived there.',
    nearest: nearestIn(facts, path),
  };
}

function isKnown(path: string, facts: readonly AttributePathFacts[]): boolean {
  const wanted = withoutFilter(path);
  return facts.some((fact) => withoutFilter(fact.path) === wanted) && filterIsKnown(path, facts);
}

const alwaysThere = new Set(['type', 'primary', 'value', 'display']);

/** In `emails[typ eq "work"].value` the attribute is right and the filter is not. */
function filterIsKnown(path: string, facts: readonly AttributePathFacts[]): boolean {
  const { attribute, filter } = parsePatchPath(path.trim());
  if (filter === null || filter.kind !== 'comparison') return true;
  const name = filter.path.attribute.toLowerCase();
  const siblings = `${attribute.toLowerCase()}.${name}`;
  return alwaysThere.has(name) || facts.some((fact) => withoutFilter(fact.path).endsWith(siblings));
}

/** Of `name` or `addresses[type eq "work"]`. */
function partsOf(path: string, facts: readonly AttributePathFacts[]): string[] {
  const start = `${withoutFilter(path)}.`;
  return facts.map((fact) => fact.path).filter((known) => withoutFilter(known).startsWith(start));
}

function nearestIn(facts: readonly AttributePathFacts[] | null, path: string): string[] {
  return nearestTo(path.trim(), facts?.map((fact) => fact.path) ?? []);
}

function withoutFilter(path: string): string {
  return path
    .trim()
    .replace(/\[.*\]/, '')
    .toLowerCase();
}
