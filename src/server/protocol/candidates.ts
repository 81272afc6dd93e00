/**
 * The resources that a filter has to look at: through an index where some `attribute eq value` must hold for every match,
 * else all of the type. Also what of a resource the filter is shown: `members` and `groups` are made for it only when
 * it mentions them, and of the members only the one that it asks for when that is all it asks about them.
 */
import type { Filter } from '../../shared/scim/filter/filter';
import type { JsonObject } from '../../shared/scim/resource';
import type { ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../directory/stored-resource';
import { type IndexableTerm, indexableTerms } from './filter-match';
import type { ProtocolContext } from './protocol-context';
import { assemble, describeMember, groupsOf, membersOf } from './representation';

export interface Candidates {
  resources: readonly StoredResource[];
  /** The resource as the filter needs to see it. */
  view(resource: StoredResource): JsonObject;
}

export function candidatesFor(
  filter: Filter,
  type: ResolvedResourceType,
  context: ProtocolContext,
): Candidates {
  const { name } = type.resourceType;
  const members = mentionsOf(filter, 'members');
  const groups = mentionsOf(filter, 'groups');
  for (const term of indexableTerms(filter, type)) {
    const resources = throughIndex(term, name, context);
    if (resources === undefined) continue;
    const onlyMember = term.attributePath === 'members.value' && members === 1 ? String(term.value) : null;
    return {
      resources,
      view: viewer(type, context, { members: members > 0, groups: groups > 0, onlyMember }),
    };
  }
  const view = viewer(type, context, { members: members > 0, groups: groups > 0, onlyMember: null });
  return { resources: context.directory.all(name), view };
}

function throughIndex(
  { attributePath, value }: IndexableTerm,
  resourceType: string,
  { directory }: ProtocolContext,
): StoredResource[] | undefined {
  if (typeof value !== 'string') return undefined;
  if (attributePath === 'id') return present([directory.get(resourceType, value)]);
  if (attributePath === 'members.value') return groupsHolding(value, resourceType, directory);
  return directory.lookUp(resourceType, attributePath, value);
}

function groupsHolding(
  memberId: string,
  resourceType: string,
  directory: ProtocolContext['directory'],
): StoredResource[] {
  const groups = present([...directory.groupsOf(memberId)].map((id) => directory.get(resourceType, id)));
  return groups.sort((one, other) => one.order - other.order);
}

function present(resources: (StoredResource | undefined)[]): StoredResource[] {
  return resources.filter((resource) => resource !== undefined);
}

interface ViewOptions {
  members: boolean;
  groups: boolean;
  /** The one member that the filter asks for, who is a member of every candidate. */
  onlyMember: string | null;
}

function viewer(type: ResolvedResourceType, context: ProtocolContext, options: ViewOptions) {
  const { members, groups, onlyMember } = options;
  const none: JsonObject[] = [];
  const membersIn = (resource: StoredResource) =>
    onlyMember === null ? membersOf(resource, context) : [describeMember(onlyMember, context)];
  return (resource: StoredResource): JsonObject =>
    assemble(resource, type, context, {
      members: members ? membersIn(resource) : none,
      groups: groups ? groupsOf(resource, context) : none,
    });
}

/** How often a filter names an attribute. */
export function mentionsOf(filter: Filter, name: string): number {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.reduce((sum, operand) => sum + mentionsOf(operand, name), 0);
    case 'not':
      return mentionsOf(filter.operand, name);
    case 'valuePath':
      return (named(filter.path.attribute, name) ? 1 : 0) + mentionsOf(filter.filter, name);
    default:
      return named(filter.path.attribute, name) ? 1 : 0;
  }
}

function named(attribute: string, name: string): boolean {
  return attribute.toLowerCase() === name;
}
