/** One group by the book. */
import type { JsonObject } from '../../../scim/resource';
import type { ClientSteps } from '../../../simulation';
import type { Group, World } from '../../../world/world';
import { matchOf, type PlainRow, runPlainRows } from '../../common/plain-mapping';
import { sendRequest } from '../../common/send-request';
import { idIn, resourcesFound } from '../../common/simulated-client';
import { sourceOfGroup } from '../source';
import { operationsOf } from './patch-operations';
import { create, lookUp, patch, remove, replace } from './requests';
import { type Link, noted, objectIdOf, type Run } from './run';

/** A group that is not assigned any more is deleted, as one that is gone. */
export function* syncGroup(run: Run, world: World, id: string, caption: string): ClientSteps {
  const group = world.assigned.has(id) ? world.groups.get(id) : undefined;
  const link = run.groups.get(id);
  const name = group?.name ?? String(link?.sent.displayName ?? id);
  const steps =
    group === undefined
      ? leave(run, id, link, caption)
      : link === undefined
        ? arrive(run, group, caption)
        : update(run, group, link, caption);
  yield* noted(run, { kind: 'group', id }, name, steps);
}

function* leave(run: Run, id: string, link: Link | undefined, caption: string): ClientSteps {
  if (link === undefined) return;
  yield* sendRequest(caption, remove('Groups', link.id));
  run.groups.delete(id);
  run.objectIds.delete(id);
}

function* arrive(run: Run, group: Group, caption: string): ClientSteps {
  const { name } = group;
  const attributes = attributesOf(run, group);
  const { members: _later, ...empty } = attributes;
  const match = matchOf(run.rows.groups, { name });
  if (match !== null) {
    const request = lookUp('Groups', match.path, match.value, run.switches.capitalEq ? 'Eq' : 'eq');
    const [found] = resourcesFound(yield* sendRequest(`Looking for group ${name}`, request));
    if (found !== undefined) {
      const link = { id: idIn({ status: 200, body: found }, name), sent: found };
      run.groups.set(group.id, link);
      return yield* update(run, group, link, caption);
    }
  }
  const first = run.switches.membersAtOnce ? attributes : empty;
  const response = yield* sendRequest(`Creating group ${name}`, create('Groups', first));
  const link: Link = { id: idIn(response, name), sent: first };
  run.groups.set(group.id, link);
  yield* update(run, group, link, `Adding the members of ${name}`);
}

function* update(run: Run, group: Group, link: Link, caption: string): ClientSteps {
  const wanted = attributesOf(run, group);
  const operations = [
    ...operationsOf(withoutMembers(run.rows.groups), link.sent, wanted),
    ...membershipOperations(idsIn(link.sent), idsIn(wanted)),
  ];
  if (operations.length === 0) return;
  const request = run.usesPut ? replace('Groups', link.id, wanted) : patch('Groups', link.id, operations);
  yield* sendRequest(caption, request);
  link.sent = wanted;
}

function withoutMembers(rows: readonly PlainRow[]): PlainRow[] {
  return rows.filter(({ target }) => target.attribute !== 'members');
}

function membershipOperations(before: readonly string[], after: readonly string[]): JsonObject[] {
  const joined = after.filter((id) => !before.includes(id));
  const left = before.filter((id) => !after.includes(id));
  const addition = { op: 'add', path: 'members', value: joined.map((value) => ({ value })) };
  return [
    ...left.map((id): JsonObject => ({ op: 'remove', path: `members[value eq "${id}"]` })),
    ...(joined.length === 0 ? [] : [addition]),
  ];
}

function idsIn({ members }: JsonObject): string[] {
  if (!Array.isArray(members)) return [];
  return members.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? String(one.value) : [],
  );
}

/** People only, and of them those who are there. */
function attributesOf(run: Run, group: Group): JsonObject {
  const members = group.members.flatMap((id) => run.people.get(id)?.id ?? []);
  const source = sourceOfGroup(group, objectIdOf(run, group.id), members);
  return runPlainRows(run.rows.groups, source, () => ({}), false);
}
