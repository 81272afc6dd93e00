/**
 * The resources that a filter has to look at: through an index where some `attribute eq value` must hold for every match,
 * else all of the type. Also what of a resource the filter is shown: what is derived is made for it only when it mentions
 * it, and of the members only the one that it asks for when that is all it asks about them. Very many members are made
 * in slices.
 */
import type { Filter } from '../../../shared/scim/filter/filter';
import type { JsonObject } from '../../../shared/scim/resource';
import type { ResolvedResourceType } from '../../../shared/scim/schemas/schema-registry';
import type { StoredResource } from '../../resource/stored-resource';
import { inSlices, type Pause, whenReady } from '../../runtime/in-slices';
import { assemble, describeGroup, describeMember, groupIdsOf } from '../response/representation';
import type { ScimContext } from '../scim-request';
import { type IndexableTerm, indexableTerms } from './filter/compile-filter';

/** What the search of one resource type needs of its surroundings. */
export interface WalkContext extends ScimContext {
  pause: Pause;
}

export interface QueryPlan {
  /** Null for all of the type. */
  ids: ReadonlySet<string> | null;
  /** The resource as the filter needs to see it; null where they are matches already: an index has decided the whole filter. */
  view: View | null;
}

type View = (resource: StoredResource) => JsonObject | Promise<JsonObject>;

export function planQuery(filter: Filter, type: ResolvedResourceType, context: WalkContext): QueryPlan {
  const { name } = type.resourceType;
  for (const term of indexableTerms(filter, type)) {
    const ids = throughIndex(term, name, context);
    if (ids === undefined) continue;
    const onlyMember = term.attributePath === 'members.value' ? String(term.value) : null;
    return {
      ids,
      view: filter.kind === 'comparison' ? null : viewer(filter, type, context, onlyMember),
    };
  }
  return { ids: null, view: viewer(filter, type, context, null) };
}

function throughIndex(
  { attributePath, value }: IndexableTerm,
  resourceType: string,
  { directory }: ScimContext,
): ReadonlySet<string> | undefined {
  if (typeof value !== 'string') return undefined;
  if (attributePath === 'id') return new Set([value]);
  if (attributePath === 'members.value') return directory.groupsOf(value);
  return directory.idsWith(resourceType, attributePath, value);
}

const attributesOf: View = ({ attributes }) => attributes;

/** Besides members and groups, what is not stored with the resource. */
const derived = ['id', 'meta', 'schemas', 'manager'];

/** @param onlyMember a member of every candidate, whom the filter asks for */
function viewer(
  filter: Filter,
  type: ResolvedResourceType,
  context: WalkContext,
  onlyMember: string | null,
): View {
  const members = mentionsOf(filter, 'members');
  const groups = type.attributes.has('groups') ? mentionsOf(filter, 'groups') : 0;
  if (members + groups === 0) {
    return derived.some((name) => mentionsOf(filter, name) > 0)
      ? (resource) => assemble(resource, type, context, { members: [], groups: [] })
      : attributesOf;
  }
  const membersIn = memberReader(members, onlyMember, context);
  const groupsIn = groups === 0 ? () => [] : groupReader(context);
  return (resource) => {
    const related = { members: membersIn(resource), groups: groupsIn(resource) };
    if (!(related.members instanceof Promise) && !(related.groups instanceof Promise))
      return assemble(resource, type, context, { members: related.members, groups: related.groups });
    return Promise.all([related.members, related.groups]).then(([ofGroup, ofMember]) =>
      assemble(resource, type, context, { members: ofGroup, groups: ofMember }),
    );
  };
}

type RelatedReader = (resource: StoredResource) => JsonObject[] | Promise<JsonObject[]>;

function memberReader(mentions: number, onlyMember: string | null, context: WalkContext): RelatedReader {
  if (mentions === 0) return () => [];
  if (mentions === 1 && onlyMember !== null) return () => [describeMember(onlyMember, context)];
  const shownAs = (one: string) => describeMember(one, context);
  return ({ id }) => describeAll([...context.directory.members(id)], shownAs, context);
}

function groupReader(context: WalkContext): RelatedReader {
  return ({ id }) => {
    const direct = context.directory.groupsOf(id);
    const ids = groupIdsOf(id, direct, context.directory);
    const shownAs = (one: string) => describeGroup(one, direct.has(one) ? 'direct' : 'indirect', context);
    return describeAll(ids, shownAs, context);
  };
}

/** Described in one go. */
const mostAtOnce = 500;

function describeAll(
  ids: readonly string[],
  shownAs: (id: string) => JsonObject,
  { pause }: WalkContext,
): JsonObject[] | Promise<JsonObject[]> {
  if (ids.length <= mostAtOnce) return ids.map(shownAs);
  const described: JsonObject[] = [];
  const describe = (id: string) => void described.push(shownAs(id));
  return whenReady(inSlices(ids, describe, pause), () => described);
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
