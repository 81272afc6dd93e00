/**
 * What a PATCH may cost. Every operation walks through the values of its attribute, so that thousands of operations on
 * a long list would keep the server busy although each part is within its limit. The sum is limited: far above what any
 * client sends, and some tens of milliseconds of work.
 */
import type { Filter } from '../../../shared/scim/filter/filter';
import type { JsonObject } from '../../../shared/scim/resource';
import { isJsonObject, ownNameOf } from '../json-object';
import { ScimError } from '../scim-error';
import { type Change, currentValue, type Draft } from './change';

const mostSteps = 100_000;

export interface PatchCost {
  /** @throws ScimError tooMany */
  count(draft: Draft, change: Change): void;
}

export function createPatchCost(): PatchCost {
  let steps = 0;
  return {
    count(draft, change) {
      steps += stepsOf(draft, change);
      if (steps > mostSteps) {
        throw new ScimError(
          'tooMany',
          'The operations together are too much work for one PATCH. Send fewer at once.',
        );
      }
    },
  };
}

function stepsOf(draft: Draft, { target }: Change): number {
  const { attribute, filter } = target;
  const value = currentValue(draft, attribute);
  const values = Array.isArray(value) ? value.length : 1;
  const terms = filter === null ? 1 : termsIn(filter);
  return values * terms + namesWalked(draft, attribute.declared, attribute.extension);
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
