/**
 * Chains of `and` and `or`. They may have a thousand terms, most of them on the same attribute, and be asked of every
 * resource: such terms are asked together, so that the values of the attribute are found and folded once for all of them.
 * One value that fulfils one of the terms fulfils an `or`; an `and` is about one value only where there can't be others.
 */
import { printAttributePath } from '../../../shared/scim/attribute-path';
import type { Filter } from '../../../shared/scim/filter/filter';
import type { ResolvedAttribute } from '../../../shared/scim/schemas/schema-registry';
import type { ValueTest } from './value-test';

export type ChainKind = 'and' | 'or';

/** What comparisons and `pr` ask of the values of one attribute: one of them, or all, as their chain says. */
export interface Term {
  attribute: ResolvedAttribute;
  tests: ValueTest[];
}

/** One term for those on the same attribute, where they can be asked together. */
export function unitedTerms(
  terms: readonly Term[],
  kind: ChainKind,
  hasOneValue: (attribute: ResolvedAttribute) => boolean,
): Term[] {
  const groups = groupBy(terms, (term) =>
    kind === 'or' || hasOneValue(term.attribute) ? term.attribute.path : term,
  );
  return groups.map((group) => ({
    attribute: group[0].attribute,
    tests: group.flatMap(({ tests }) => tests),
  }));
}

/** `emails[a] or emails[b]` is `emails[a or b]`. */
export function unitedValuePaths(operands: readonly Filter[]): Filter[] {
  const groups = groupBy(operands, (one) => (one.kind === 'valuePath' ? printAttributePath(one.path) : one));
  return groups.map(([first, ...others]) => {
    if (first.kind !== 'valuePath' || others.length === 0) return first;
    const inner = [first, ...others].flatMap((one) => (one.kind === 'valuePath' ? [one.filter] : []));
    return { ...first, filter: { kind: 'or', operands: inner } };
  });
}

/** Ends with the first test that decides. */
export function chainOf<Tested>(
  tests: readonly ((tested: Tested) => boolean)[],
  kind: ChainKind,
): (tested: Tested) => boolean {
  const decisive = kind === 'or';
  return (tested) => {
    for (const test of tests) if (test(tested) === decisive) return decisive;
    return !decisive;
  };
}

/** In the order of the first of each group. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): [Item, ...Item[]][] {
  const groups = new Map<unknown, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
