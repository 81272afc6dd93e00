/** What a write did, for sentences: attributes before and after, members who came and went. */

import type { AttributeChange, ResourceChange, ResourceReference } from '../../shared/exchange';
import { isJsonObject, sameJson } from '../../shared/scim/json';
import type { JsonObject, JsonValue, ResourceSummary } from '../../shared/scim/resource';
import type { StoredResource } from './stored-resource';
import { referenceTo } from './summary';

/** Names in a change; the counts are whole. */
export const namedMembersLimit = 100;

export interface MemberNames {
  added: ResourceReference[];
  removed: ResourceReference[];
  addedCount: number;
  removedCount: number;
}

export const noMembers: MemberNames = { added: [], removed: [], addedCount: 0, removedCount: 0 };

export function resourceChange(
  kind: ResourceChange['kind'],
  resource: StoredResource,
  after: ResourceSummary | null,
  attributes: AttributeChange[] = [],
  members: MemberNames = noMembers,
): ResourceChange {
  return {
    kind,
    resource: referenceTo(resource),
    after,
    attributes,
    membersAdded: members.added,
    membersRemoved: members.removed,
    membersAddedCount: members.addedCount,
    membersRemovedCount: members.removedCount,
  };
}

/** Top-level attributes and attributes of extensions that differ; `schemas` follows from the others and is left out. */
export function attributeChanges(before: JsonObject, after: JsonObject, prefix = ''): AttributeChange[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes: AttributeChange[] = [];
  for (const name of names) {
    if (name === 'schemas' && prefix === '') continue;
    changes.push(...changeOf(name, own(before, name), own(after, name), prefix));
  }
  return changes;
}

function changeOf(
  name: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  prefix: string,
): AttributeChange[] {
  if (prefix === '' && name.includes(':') && isJsonObject(before ?? {}) && isJsonObject(after ?? {})) {
    return attributeChanges(asObject(before), asObject(after), `${name}:`);
  }
  if (sameJson(before, after)) return [];
  return [{ attributePath: prefix + name, before, after }];
}

/** The changes with the name of a new manager, so that a sentence can name the person. */
export function withManagerNames(
  changes: AttributeChange[],
  nameOf: (id: string) => string | undefined,
): AttributeChange[] {
  return changes.map((change) => {
    const id = /:manager$/i.test(change.attributePath) ? asObject(change.after).value : undefined;
    const afterName = typeof id === 'string' ? nameOf(id) : undefined;
    return afterName === undefined ? change : { afterName, ...change };
  });
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
