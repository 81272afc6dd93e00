/**
 * A filter over the members of a large group looks at each of them, which is more than one turn of the event loop should do.
 * So it is asked in slices, before the PATCH is carried out, and its operation becomes one that names whom it found. Whoever
 * joins or leaves meanwhile does so after this PATCH, and all its operations are still applied in one turn.
 */
import type { JsonObject } from '../../../shared/scim/resource';
import { inSlices } from '../../directory/in-slices';
import type { MemberOperation } from './member-operation';

/** Members whom a filter looks at in one turn. */
const mostAtOnce = 1_000;

export function isLongMatch(operations: readonly MemberOperation[], memberCount: number): boolean {
  return memberCount > mostAtOnce && operations.some(({ kind }) => kind === 'remove matching');
}

/** @param members ids of those who are members now */
export async function matchMembers(
  operations: readonly MemberOperation[],
  members: ReadonlySet<string>,
  memberOf: (id: string) => JsonObject,
): Promise<MemberOperation[]> {
  const there = new Set(members);
  const matched: MemberOperation[] = [];
  for (const operation of operations) {
    if (operation.kind === 'add' || operation.kind === 'replace all') {
      for (const { value } of operation.members) there.add(value);
    }
    matched.push(operation.kind === 'remove matching' ? await found(operation, there, memberOf) : operation);
  }
  return matched;
}

async function found(
  { matches }: Extract<MemberOperation, { kind: 'remove matching' }>,
  there: ReadonlySet<string>,
  memberOf: (id: string) => JsonObject,
): Promise<MemberOperation> {
  const values: string[] = [];
  await inSlices([...there], (id) => {
    if (matches(memberOf(id))) values.push(id);
  });
  return { kind: 'remove', values };
}
