/**
 * Filters against resources (RFC 7644 section 3.4.2.2), with the schema in hand: a filter is compiled once and then
 * asked for every resource, without parsing, look-ups or regular expressions on the way.
 */
import type { AttributePath } from '../../shared/scim/attribute-path';
import type { Comparison, Conjunction, Disjunction, Filter, Presence } from '../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../shared/scim/filter/lexer';
import { type FilterExtension, parseFilter } from '../../shared/scim/filter/parser';
import { foldOf } from '../../shared/scim/fold-text';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedAttribute, ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { type ChainKind, chainOf, type Term, unitedTerms, unitedValuePaths } from './filter-match/chain';
import { Effort, stepsFor } from './filter-match/effort';
import { comparedAttribute, findInFilter, findInValue } from './filter-match/find-compared';
import { withinResource, withinValue } from './filter-match/read-attribute';
import { compareTest, presenceTest, type ValueTest } from './filter-match/value-test';
import { ScimError } from './scim-error';
import type { ToleranceId, ToleranceUse } from './tolerances';

/** Decides about one resource. */
export type ResourcePredicate = (resource: JsonObject) => boolean;

const extensionTolerances: Readonly<Record<FilterExtension, ToleranceId>> = {
  'value-path-comparison': 'value-path-comparison',
  'capitalised-literal': 'capitalised-literal-in-filter',
};

/** Notes what the parser read beyond the grammar. */
export function tolerateExtension(extension: FilterExtension, tolerances: ToleranceUse, came?: string): void {
  tolerances.tolerate(extensionTolerances[extension], came === undefined ? {} : { came });
}

/** Reads the `filter` parameter. @throws ScimError invalidFilter naming the position, counted from 1 */
export function readFilter(text: string, tolerances: ToleranceUse): Filter {
  try {
    return parseFilter(text, {
      onExtension: (extension, came) => tolerateExtension(extension, tolerances, came),
    });
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error;
    const detail = `The filter can’t be read at position ${error.position + 1}: ${error.message}.`;
    throw new ScimError('invalidFilter', detail, { cause: error });
  }
}

/** What differs between a filter on a resource and one inside square brackets on a value. */
interface Scope<Tested> {
  find(path: AttributePath): ResolvedAttribute;
  within(attribute: ResolvedAttribute, test: ValueTest): (tested: Tested) => boolean;
  hasOneValue(attribute: ResolvedAttribute): boolean;
  effort: Effort;
  compileValuePath(path: AttributePath, filter: Filter): (tested: Tested) => boolean;
}

/** @throws ScimError invalidFilter where attribute type and operator don't go together */
export function compileFilter(
  filter: Filter,
  type: ResolvedResourceType,
  tolerances: ToleranceUse,
): ResourcePredicate {
  const effort = new Effort();
  const test = compile(filter, tolerances, {
    effort,
    find: (path) => findInFilter(path, type, tolerances),
    within: withinResource,
    hasOneValue: (attribute) =>
      isSingle(attribute) && (attribute.parent === null || isSingle(attribute.parent)),
    compileValuePath: (path, inner) => {
      const owner = findInFilter(path, type, tolerances);
      const fits = compileInBrackets(inner, owner, tolerances, effort);
      return withinResource(owner, (value) => value !== undefined && fits(value));
    },
  });
  return (resource) => {
    effort.begin();
    return test(resource);
  };
}

/**
 * The filter inside the square brackets of a value path, for one value of that attribute.
 * @throws ScimError invalidFilter
 */
export function compileValueFilter(
  filter: Filter,
  owner: ResolvedAttribute,
  tolerances: ToleranceUse,
): ValueTest {
  const effort = new Effort();
  const test = compileInBrackets(filter, owner, tolerances, effort);
  return (value) => {
    effort.begin();
    return test(value);
  };
}

function compileInBrackets(
  filter: Filter,
  owner: ResolvedAttribute,
  tolerances: ToleranceUse,
  effort: Effort,
): ValueTest {
  return compile(filter, tolerances, {
    effort,
    find: (path) => findInValue(path, owner, tolerances),
    within: (attribute, test) => withinValue(attribute, owner, test),
    hasOneValue: (attribute) => attribute === owner || isSingle(attribute),
    compileValuePath: () => {
      throw new ScimError(
        'invalidFilter',
        `Square brackets can’t nest, as they do inside those of “${owner.path}”.`,
      );
    },
  });
}

function compile<Tested>(
  filter: Filter,
  tolerances: ToleranceUse,
  scope: Scope<Tested>,
): (tested: Tested) => boolean {
  switch (filter.kind) {
    case 'comparison':
    case 'presence':
      return compileTerm(termOf(filter, tolerances, scope), 'or', scope);
    case 'valuePath':
      return scope.compileValuePath(filter.path, filter.filter);
    case 'not': {
      const test = compile(filter.operand, tolerances, scope);
      return (tested) => !test(tested);
    }
    case 'and':
    case 'or':
      return compileChain(filter, tolerances, scope);
  }
}

function termOf<Tested>(filter: Comparison | Presence, tolerances: ToleranceUse, scope: Scope<Tested>): Term {
  const attribute = scope.find(filter.path);
  if (filter.kind === 'presence') return { attribute, tests: [presenceTest(scope.effort)] };
  const compared = comparedAttribute(attribute, tolerances);
  const { operator, value } = filter;
  return { attribute: compared, tests: [compareTest({ attribute: compared, operator, value, tolerances })] };
}

function compileChain<Tested>(
  { kind, operands }: Conjunction | Disjunction,
  tolerances: ToleranceUse,
  scope: Scope<Tested>,
): (tested: Tested) => boolean {
  const terms: Term[] = [];
  const tests: ((tested: Tested) => boolean)[] = [];
  for (const operand of kind === 'or' ? unitedValuePaths(operands) : operands) {
    if (isTerm(operand)) terms.push(termOf(operand, tolerances, scope));
    else tests.push(compile(operand, tolerances, scope));
  }
  const ofTerms = unitedTerms(terms, kind, scope.hasOneValue).map((term) => compileTerm(term, kind, scope));
  return chainOf([...ofTerms, ...tests], kind);
}

/** Of what no schema declares nobody knows. */
function isSingle({ declared, definition }: ResolvedAttribute): boolean {
  return declared && !definition.multiValued;
}

function isTerm(filter: Filter): filter is Comparison | Presence {
  return filter.kind === 'comparison' || filter.kind === 'presence';
}

function compileTerm<Tested>(
  { attribute, tests }: Term,
  kind: ChainKind,
  { within, effort }: Scope<Tested>,
): (tested: Tested) => boolean {
  const decisive = kind === 'or';
  const fold = foldOf(attribute);
  return within(attribute, (value) => {
    const compared = typeof value === 'string' ? fold(value) : value;
    const steps = stepsFor(value);
    for (const test of tests) {
      effort.spend(steps);
      if (test(compared) === decisive) return decisive;
    }
    return !decisive;
  });
}

export { type IndexableTerm, indexableTerms } from './indexable-terms';
