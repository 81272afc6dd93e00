/**
 * Filters against resources (RFC 7644 section 3.4.2.2), with the schema in hand: a filter is compiled once and then
 * asked for every resource, without parsing, look-ups or regular expressions on the way.
 */
import type { AttributePath } from '../../../../shared/scim/attribute-path';
import type { Comparison, Filter } from '../../../../shared/scim/filter/filter';
import { FilterSyntaxError } from '../../../../shared/scim/filter/lexer';
import { type FilterExtension, parseFilter } from '../../../../shared/scim/filter/parser';
import { foldOf } from '../../../../shared/scim/fold-text';
import type { JsonObject } from '../../../../shared/scim/resource';
import type {
  ResolvedAttribute,
  ResolvedResourceType,
} from '../../../../shared/scim/schemas/schema-registry';
import { ScimError } from '../../scim-error';
import type { ToleranceId, ToleranceUse } from '../../tolerances';
import { withinResource, withinValue } from './read-attribute';
import { findInFilter, findInValue, resolveFilterAttribute } from './resolve-filter-attribute';
import { compareTest, isPresent, type ValueTest } from './value-test';

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
  within(attribute: ResolvedAttribute, test: ValueTest): Test<Tested>;
  compileValuePath(path: AttributePath, filter: Filter): Test<Tested>;
}

type Test<Tested> = (tested: Tested) => boolean;

/** @throws ScimError invalidFilter where attribute type and operator don't go together */
export function compileFilter(
  filter: Filter,
  type: ResolvedResourceType,
  tolerances: ToleranceUse,
): ResourcePredicate {
  return compile(filter, tolerances, {
    find: (path) => findInFilter(path, type, tolerances),
    within: withinResource,
    compileValuePath: (path, inner) => {
      const owner = findInFilter(path, type, tolerances);
      const fits = compileValueFilter(inner, owner, tolerances);
      return withinResource(owner, (value) => value !== undefined && fits(value));
    },
  });
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
  return compile(filter, tolerances, {
    find: (path) => findInValue(path, owner, tolerances),
    within: (attribute, test) => withinValue(attribute, owner, test),
    compileValuePath: () => {
      throw new ScimError(
        'invalidFilter',
        `Square brackets can’t nest, as they do inside those of “${owner.path}”.`,
      );
    },
  });
}

function compile<Tested>(filter: Filter, tolerances: ToleranceUse, scope: Scope<Tested>): Test<Tested> {
  switch (filter.kind) {
    case 'presence':
      return scope.within(scope.find(filter.path), isPresent);
    case 'comparison':
      return compileComparison(filter, tolerances, scope);
    case 'valuePath':
      return scope.compileValuePath(filter.path, filter.filter);
    case 'not': {
      const test = compile(filter.operand, tolerances, scope);
      return (tested) => !test(tested);
    }
    case 'and':
    case 'or':
      return chain(
        filter.operands.map((operand) => compile(operand, tolerances, scope)),
        filter.kind,
      );
  }
}

function compileComparison<Tested>(
  { path, operator, value }: Comparison,
  tolerances: ToleranceUse,
  { find, within }: Scope<Tested>,
): Test<Tested> {
  const attribute = resolveFilterAttribute(find(path), tolerances);
  const test = compareTest({ attribute, operator, value, tolerances });
  const fold = foldOf(attribute);
  return within(attribute, (candidate) => test(typeof candidate === 'string' ? fold(candidate) : candidate));
}

/** Ends with the first test that decides. */
function chain<Tested>(tests: readonly Test<Tested>[], kind: 'and' | 'or'): Test<Tested> {
  const decisive = kind === 'or';
  return (tested) => {
    for (const test of tests) if (test(tested) === decisive) return decisive;
    return !decisive;
  };
}

export { type IndexableTerm, indexableTerms } from '../indexable-terms';
