/**
 * From operations on membership to the smallest change: only who really comes and goes. Costs what the operations
 * name, unless an operation is about all members. Where nearly all of a large group go, the change says that it is emptied
 * instead of naming each of them: it costs then what those cost who stay.
 */
import type { JsonObject } from '../../shared/scim/resource';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { MemberDelta, MemberPlan } from '../scim/resource-directory';
import type { MemberOperation, MemberValue } from '../scim/write/patch/member-operation';

export interface MemberPlanContext {
  /** Ids of the members now. */
  current: ReadonlySet<string>;
  exists(id: string): boolean;
  /** The member as a client would see it, for filters. */
  describe(id: string): JsonObject;
}

interface PlanDraft {
  emptied: boolean;
  added: Set<string>;
  removed: Set<string>;
  unknown: Set<string>;
  missing: string[];
}

/** Members who go and are named one by one. */
const mostNamed = 2_000;
/** Members who are looked at between two looks at the clock. */
const stepLength = 256;

/** At once. */
export function planMembers(operations: readonly MemberOperation[], context: MemberPlanContext): MemberPlan {
  const steps = planning(operations, context);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** In slices: of no use where the members have changed meanwhile. */
export async function planMembersInSlices(
  operations: readonly MemberOperation[],
  context: MemberPlanContext,
): Promise<MemberPlan> {
  const steps = planning(operations, context);
  let step = steps.next();
  while (step.done !== true) {
    if (isSliceOver()) await yieldSlice();
    step = steps.next();
  }
  return step.value;
}

function* planning(
  operations: readonly MemberOperation[],
  context: MemberPlanContext,
): Generator<undefined, MemberPlan> {
  const draft: PlanDraft = {
    emptied: false,
    added: new Set(),
    removed: new Set(),
    unknown: new Set(),
    missing: [],
  };
  for (const operation of operations) yield* carryOut(operation, draft, context);
  return { ...deltaOf(draft, context), unknown: [...draft.unknown], missing: draft.missing };
}

function deltaOf({ emptied, added, removed }: PlanDraft, { current }: MemberPlanContext): MemberDelta {
  if (!emptied && (removed.size <= mostNamed || removed.size * 2 < current.size))
    return { added: [...added], removed: [...removed] };
  if (!emptied) {
    const staying = [...current].filter((id) => !removed.has(id));
    return { added: [...staying, ...added], removed: [], emptied: true };
  }
  const joining = [...added].filter((id) => !current.has(id));
  const staying = added.size - joining.length;
  if (current.size - staying > mostNamed) return { added: [...added], removed: [], emptied };
  const leaving = staying === current.size ? [] : [...current].filter((id) => !added.has(id));
  return { added: joining, removed: leaving };
}

function* carryOut(
  operation: MemberOperation,
  draft: PlanDraft,
  context: MemberPlanContext,
): Generator<undefined, void> {
  switch (operation.kind) {
    case 'add':
      yield* join(operation.members, draft, context);
      return;
    case 'require':
      draft.missing.push(...operation.values.filter((id) => !isMember(id, draft, context)));
      return;
    case 'remove':
      for (const [index, id] of operation.values.entries()) {
        leave(id, draft, context);
        if (index % stepLength === 0) yield;
      }
      return;
    case 'remove matching':
      for (const id of membersSoFar(draft, context)) {
        if (operation.matches(context.describe(id))) leave(id, draft, context);
      }
      return;
    case 'remove all':
      empty(draft);
      return;
    case 'replace all':
      empty(draft);
      yield* join(operation.members, draft, context);
      return;
  }
}

function empty(draft: PlanDraft): void {
  draft.emptied = true;
  draft.added.clear();
  draft.removed.clear();
}

function* join(
  members: readonly MemberValue[],
  draft: PlanDraft,
  { current, exists }: MemberPlanContext,
): Generator<undefined, void> {
  for (const [index, { value: id }] of members.entries()) {
    if (!exists(id)) draft.unknown.add(id);
    else if (!draft.emptied && current.has(id)) draft.removed.delete(id);
    else draft.added.add(id);
    if (index % stepLength === 0) yield;
  }
}

function leave(id: string, draft: PlanDraft, { current }: MemberPlanContext): void {
  draft.added.delete(id);
  if (!draft.emptied && current.has(id)) draft.removed.add(id);
}

function isMember(
  id: string,
  { emptied, added, removed }: PlanDraft,
  { current }: MemberPlanContext,
): boolean {
  return added.has(id) || (!emptied && current.has(id) && !removed.has(id));
}

function membersSoFar({ emptied, added, removed }: PlanDraft, { current }: MemberPlanContext): string[] {
  return [...(emptied ? [] : [...current].filter((id) => !removed.has(id))), ...added];
}
