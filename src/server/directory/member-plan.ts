/**
 * From operations on membership to the smallest change: only who really comes and goes. Costs what the operations
 * name, unless an operation is about all members.
 */
import type { JsonObject } from '../../shared/scim/resource';
import type { MemberOperation, MemberValue } from '../protocol/patch/member-operation';

export interface MemberPlan {
  added: string[];
  removed: string[];
  /** Ids that no resource has; they are kept out. */
  unknown: string[];
}

export interface MemberPlanContext {
  /** Ids of the members now. */
  current: ReadonlySet<string>;
  exists(id: string): boolean;
  /** The member as a client would see it, for filters. */
  describe(id: string): JsonObject;
}

interface Draft {
  added: Set<string>;
  removed: Set<string>;
  unknown: Set<string>;
}

export function planMembers(operations: readonly MemberOperation[], context: MemberPlanContext): MemberPlan {
  const draft: Draft = { added: new Set(), removed: new Set(), unknown: new Set() };
  for (const operation of operations) carryOut(operation, draft, context);
  return { added: [...draft.added], removed: [...draft.removed], unknown: [...draft.unknown] };
}

function carryOut(operation: MemberOperation, draft: Draft, context: MemberPlanContext): void {
  switch (operation.kind) {
    case 'add':
      join(operation.members, draft, context);
      return;
    case 'remove':
      for (const id of operation.values) leave(id, draft, context);
      return;
    case 'remove matching':
      for (const id of membersSoFar(draft, context)) {
        if (operation.matches(context.describe(id))) leave(id, draft, context);
      }
      return;
    case 'remove all':
      for (const id of membersSoFar(draft, context)) leave(id, draft, context);
      return;
    case 'replace all':
      replaceAll(operation.members, draft, context);
      return;
  }
}

function replaceAll(members: readonly MemberValue[], draft: Draft, context: MemberPlanContext): void {
  const kept = new Set(members.map((member) => member.value));
  for (const id of membersSoFar(draft, context)) if (!kept.has(id)) leave(id, draft, context);
  join(members, draft, context);
}

function join(members: readonly MemberValue[], draft: Draft, { current, exists }: MemberPlanContext): void {
  for (const { value: id } of members) {
    if (!exists(id)) draft.unknown.add(id);
    else if (current.has(id)) draft.removed.delete(id);
    else draft.added.add(id);
  }
}

function leave(id: string, draft: Draft, { current }: MemberPlanContext): void {
  draft.added.delete(id);
  if (current.has(id)) draft.removed.add(id);
}

function membersSoFar(draft: Draft, { current }: MemberPlanContext): string[] {
  return [...[...current].filter((id) => !draft.removed.has(id)), ...draft.added];
}
