/**
 * What an operator asks of one value, by the type of its attribute (RFC 7644 section 3.4.2.2, Table 3). A test is made
 * once per filter and run for every resource, so whatever can be prepared is prepared here.
 *
 * A literal of another type than the attribute's equals nothing. An operator that the type has no order or text for is
 * refused with `invalidFilter`.
 */
import type { CompareOperator, CompareValue } from '../../../../shared/scim/filter/filter';
import { foldOf } from '../../../../shared/scim/fold-text';
import type { JsonValue } from '../../../../shared/scim/resource';
import type { ResolvedAttribute } from '../../../../shared/scim/schemas/schema-registry';
import { describeValue } from '../../describe-value';
import { ScimError } from '../../scim-error';
import type { ToleranceUse } from '../../tolerances';
import { instantOf } from '../../write/rules/date-time';
import { booleanOfText } from '../../write/rules/read-simple-value';

/** Decides about one value, whose text is folded where its case means nothing; undefined or null where there is none. */
export type ValueTest = (value: JsonValue | undefined) => boolean;

export interface Comparing {
  attribute: ResolvedAttribute;
  operator: CompareOperator;
  value: CompareValue;
  tolerances: ToleranceUse;
}

/** @throws ScimError invalidFilter */
export function compareTest(comparing: Comparing): ValueTest {
  const { attribute, operator, value } = comparing;
  if (value === null) return nullTest(comparing);
  if (operator === 'ne') return not(compareTest({ ...comparing, operator: 'eq' }));
  switch (attribute.definition.type) {
    case 'boolean':
      return booleanTest(comparing);
    case 'integer':
    case 'decimal':
      return numberTest(comparing);
    case 'dateTime':
      return dateTimeTest(comparing);
    case 'binary':
      requireOneOf(comparing, ['eq', 'co', 'sw', 'ew']);
      return textTest(comparing);
    default:
      return attribute.declared ? textTest(comparing) : undeclaredTest(comparing);
  }
}

/** "Present" means a value that is not null and not empty. What is looked at within it counts as well. */
export function isPresent(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (typeof value !== 'object') return true;
  return (Array.isArray(value) ? value : Object.values(value)).some(isPresent);
}

function not(test: ValueTest): ValueTest {
  return (value) => !test(value);
}

/** RFC 7643 section 2.5: null and unassigned are the same. */
function nullTest(comparing: Comparing): ValueTest {
  requireOneOf(comparing, ['eq', 'ne']);
  const wanted = comparing.operator === 'eq';
  return (value) => (value === undefined || value === null) === wanted;
}

function booleanTest(comparing: Comparing): ValueTest {
  const { attribute, value, tolerances } = comparing;
  requireOneOf(comparing, ['eq']);
  const quoted = value === null ? undefined : booleanOfText(value);
  if (quoted !== undefined) {
    tolerances.tolerate('quoted-boolean-in-filter', {
      attributePath: attribute.path,
      came: String(value).trim(),
      refusal: () => mismatch(comparing, 'true or false without quotes'),
    });
  }
  const wanted = quoted ?? value;
  if (wanted === false && isPrimary(attribute))
    return (candidate) => candidate === false || candidate === null;
  return (candidate) => candidate === wanted;
}

/** RFC 7643 section 2.4: of a value that does not say whether it is primary, false is assumed. */
function isPrimary({ definition, parent }: ResolvedAttribute): boolean {
  return definition.name.toLowerCase() === 'primary' && parent?.definition.multiValued === true;
}

function numberTest(comparing: Comparing): ValueTest {
  const { operator, value } = comparing;
  requireOneOf(comparing, ['eq', 'gt', 'ge', 'lt', 'le']);
  if (typeof value !== 'number') return requireEquality(comparing, 'a number');
  return (candidate) => typeof candidate === 'number' && inOrder(operator, candidate, value);
}

/** Chronological, so that `2011-05-13T04:42:34Z` equals `2011-05-13T06:42:34+02:00`. */
function dateTimeTest(comparing: Comparing): ValueTest {
  const { operator, value } = comparing;
  if (operator === 'co' || operator === 'sw' || operator === 'ew') return textTest(comparing);
  const wanted = typeof value === 'string' ? instantOf(value) : null;
  if (wanted === null) throw mismatch(comparing, 'a date and time in quotes, like "2026-01-31T09:30:00Z"');
  return (candidate) => {
    const instant = typeof candidate === 'string' ? knownInstantOf(candidate) : null;
    return instant !== null && inOrder(operator, instant, wanted);
  };
}

/** The terms of a filter ask for the same instant one after the other, and reading it takes longer than all else they do. */
let known: { text: string; instant: number | null } = { text: '', instant: null };

function knownInstantOf(text: string): number | null {
  if (known.text !== text) known = { text, instant: instantOf(text) };
  return known.instant;
}

function textTest(comparing: Comparing): ValueTest {
  const { attribute, operator, value } = comparing;
  if (typeof value !== 'string') return requireEquality(comparing, 'text in quotes');
  const wanted = foldOf(attribute)(value);
  if (operator === 'co') requireShort(comparing, wanted);
  const fits = textOperators[operator];
  return (candidate) => typeof candidate === 'string' && fits(candidate, wanted);
}

/** The engine's search knows a pattern up to here by heart; for a longer one in a long text, both repetitive, it takes seconds. */
const longestContained = 250;

function requireShort({ attribute }: Comparing, wanted: string): void {
  if (wanted.length <= longestContained) return;
  throw new ScimError(
    'invalidFilter',
    `“co” looks for at most ${longestContained} characters; ${wanted.length} came for “${attribute.path}”.`,
    { attributePath: attribute.path },
  );
}

function undeclaredTest(comparing: Comparing): ValueTest {
  const { operator, value } = comparing;
  if (typeof value === 'string') return textTest(comparing);
  if (typeof value === 'number') return numberTest(comparing);
  requireOneOf(comparing, ['eq', 'gt', 'ge', 'lt', 'le']);
  return (candidate) => operator === 'eq' && candidate === value;
}

const textOperators: Readonly<Record<CompareOperator, (candidate: string, wanted: string) => boolean>> = {
  co: (candidate, wanted) => candidate.includes(wanted),
  eq: (candidate, wanted) => candidate === wanted,
  ne: (candidate, wanted) => candidate !== wanted,
  sw: (candidate, wanted) => candidate.startsWith(wanted),
  ew: (candidate, wanted) => candidate.endsWith(wanted),
  gt: (candidate, wanted) => candidate > wanted,
  ge: (candidate, wanted) => candidate >= wanted,
  lt: (candidate, wanted) => candidate < wanted,
  le: (candidate, wanted) => candidate <= wanted,
};

function inOrder<Ordered extends string | number>(
  operator: CompareOperator,
  candidate: Ordered,
  wanted: Ordered,
): boolean {
  switch (operator) {
    case 'gt':
      return candidate > wanted;
    case 'ge':
      return candidate >= wanted;
    case 'lt':
      return candidate < wanted;
    case 'le':
      return candidate <= wanted;
    default:
      return candidate === wanted;
  }
}

function requireEquality(comparing: Comparing, expected: string): ValueTest {
  if (comparing.operator !== 'eq') throw mismatch(comparing, expected);
  return () => false;
}

function requireOneOf(comparing: Comparing, operators: readonly CompareOperator[]): void {
  const { attribute, operator, value } = comparing;
  if (operators.includes(operator)) return;
  const what = value === null ? 'null' : `an attribute of type ${attribute.definition.type}`;
  throw new ScimError(
    'invalidFilter',
    `The operator “${operator}” can’t be used on “${attribute.path}”: ${what} has no such comparison.`,
    { attributePath: attribute.path },
  );
}

function mismatch({ attribute, value }: Comparing, expected: string): ScimError {
  return new ScimError(
    'invalidFilter',
    `“${attribute.path}” is of type ${attribute.definition.type} and is compared with ${expected}, but ${describeValue(value)} came.`,
    { attributePath: attribute.path },
  );
}
