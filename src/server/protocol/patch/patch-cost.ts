/**
 * What a PATCH may cost. Every operation walks through the values of its attribute and compares their texts, so that thousands
 * of operations on a long list, or on a text of a megabyte, would keep the server busy although each part is within its
 * limit. The sum is limited: far above what any client sends, and some tens of milliseconds of work.
 */
import type { Filter, PatchPath } from '../../../shared/scim/filter/filter';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import { isJsonObject, ownNameOf } from '../json-object';
import { ScimError } from '../scim-error';
import { type Change, currentValue, type Draft } from './change';

const mostSteps = 100_000;
const charactersPerStep = 32;
/** In characters: an object is copied name by name. */
const perName = 16;
/** The same of a list, an object, and what is no text. */
const perValue = 8;

/** Of all operations together: to read them and to make them ready takes its time, whatever they are asked of. */
const mostTerms = 6_000;

/** To be called with the path of each operation as soon as it is read. It throws ScimError tooMany. */
export function createTermCount(): (path: PatchPath | null) => void {
  let terms = 0;
  return (path) => {
    if (path === null || path.filter === null) return;
    terms += termsIn(path.filter);
    if (terms > mostTerms) throw tooMuchForPatch();
  };
}

export function tooMuchForPatch(): ScimError {
  return new ScimError(
    'tooMany',
    'The operations together are too much work for one PATCH. Send fewer at once.',
  );
}

export interface PatchCost {
  /** @throws ScimError tooMany */
  count(draft: Draft, change: Change): void;
}

export function createPatchCost(): PatchCost {
  let steps = 0;
  return {
    count(draft, change) {
      steps += stepsOf(draft, change);
      if (steps > mostSteps) throw tooMuchForPatch();
    },
  };
}

function stepsOf(draft: Draft, { op, target, raw }: Change): number {
  const { attribute, filter } = target;
  const value = currentValue(draft, attribute);
  const values = Array.isArray(value) ? value.length : 1;
  const terms = filter === null ? 1 : termsIn(filter);
  return (
    (values + charactersIn(value) / charactersPerStep) * terms +
    (op === 'remove' ? charactersIn(raw) / charactersPerStep : 0) +
    namesWalked(draft, attribute.declared, attribute.extension)
  );
}

/** In characters: every change writes the whole resource, and a POST can't make one of this size. */
const largestResource = 2 * 1024 * 1024;

/** Lists and objects: who reads the resource makes each of them anew. Members are not among them. */
const mostParts = 20_000;

/** @throws ScimError tooMany */
export function requireModestSize(resource: JsonObject): void {
  if (charactersIn(resource) > largestResource) throw tooLarge(largestResource, 'characters');
  if (partsIn(resource) > mostParts) throw tooLarge(mostParts, 'lists and objects');
}

function tooLarge(most: number, what: string): ScimError {
  return new ScimError(
    'tooMany',
    `The resource would have more than ${most.toLocaleString('en-US')} ${what}.`,
  );
}

function partsIn(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) count += partsIn(inner);
  return count;
}

function charactersIn(value: JsonValue | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return perValue;
  let count = perValue;
  if (Array.isArray(value)) for (const element of value) count += charactersIn(element);
  else
    for (const [name, inner] of Object.entries(value)) count += perName + name.length + charactersIn(inner);
  return count;
}

/** Undeclared names are looked for among all names. */
function namesWalked(draft: Draft, declared: boolean, extension: string | null): number {
  if (declared) return 0;
  const holder = extension === null ? draft : extensionIn(draft, extension);
  return holder === undefined ? 0 : Object.keys(holder).length;
}

function extensionIn(draft: Draft, urn: string): JsonObject | undefined {
  const holder = draft[ownNameOf(draft, urn) ?? ''];
  return isJsonObject(holder) ? holder : undefined;
}

/** Comparisons and `pr`. */
function termsIn(filter: Filter): number {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.reduce((sum, operand) => sum + termsIn(operand), 0);
    case 'not':
      return termsIn(filter.operand);
    default:
      return 1;
  }
}
