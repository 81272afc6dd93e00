/**
 * A filter over the members of a group looks at each of them, at names that may be long, and there may be thousands of such
 * filters: more than one turn of the event loop should do, and in the end more than this server does. So it is asked in slices, before the PATCH is carried out, and its operation becomes one that names whom it found. Whoever
 * joins or leaves meanwhile does so after this PATCH, and all its operations are still applied in one turn.
 */
import type { JsonObject } from '../../../../shared/scim/resource';
import { inSlices, type Pause } from '../../../runtime/in-slices';
import { isSliceOver, yieldSlice } from '../../../runtime/time-slice';
import type { MemberOperation } from './member-operation';

/** Members who join in the turn in which the body was read. */
const mostAtOnce = 1_000;

/** Whether operations deserve a turn of their own, apart from that in which they were read. */
export function areLong(operations: readonly MemberOperation[], memberCount: number): boolean {
  return operations.some((operation) => {
    if (operation.kind === 'remove matching') return memberCount > 0;
    return 'members' in operation && operation.members.length > mostAtOnce;
  });
}

/** @param members ids of those who are members now. Rejects with what `pause` rejects with. */
export async function matchMembers(
  operations: readonly MemberOperation[],
  members: ReadonlySet<string>,
  memberOf: (id: string) => JsonObject,
  pause: Pause,
): Promise<MemberOperation[]> {
  const now = operations.some(({ kind }) => kind === 'remove matching') ? [...members] : [];
  const joining: string[] = [];
  const matched: MemberOperation[] = [];
  for (const operation of operations) {
    if (operation.kind === 'add' || operation.kind === 'replace all') {
      for (const { value } of operation.members) joining.push(value);
    }
    matched.push(
      operation.kind === 'remove matching'
        ? await found(operation, [...now, ...joining], memberOf, pause)
        : operation,
    );
  }
  if (isSliceOver()) await yieldSlice();
  return matched;
}

async function found(
  { matches }: Extract<MemberOperation, { kind: 'remove matching' }>,
  ids: readonly string[],
  memberOf: (id: string) => JsonObject,
  pause: Pause,
): Promise<MemberOperation> {
  const values: string[] = [];
  const look = (id: string): undefined => {
    if (matches(memberOf(id))) values.push(id);
  };
  await inSlices(ids, look, pause);
  return { kind: 'remove', values };
}
