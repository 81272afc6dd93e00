/**
 * The JSON of resources as a client sees them. Where all of a resource is shown, it is put together from the JSON of its
 * attributes, which is stored, and what is derived: character for character what `represent` says. Small objects are written
 * by hand, since to call JSON.stringify for each costs as much as to call it once for everything; ids, times and versions
 * were made here and have nothing to escape.
 */
import { attributesJson, surelyLacks } from '../../resource/lazy-resource';
import { managerOf } from '../../resource/manager';
import type { StoredResource } from '../../resource/stored-resource';
import { displayNameOf } from '../../resource/summary';
import { needsAttribute, type Projection } from './projection';
import { groupIdsOf, locationOf, represent, type Surroundings } from './representation';

/** `schemas` where it comes first, with at least one in it. */
const schemasFirst = /^\{"schemas":\[(?:"(?:[^"\\]|\\.)*",?)+\]/;

/** For one response: what many of its resources have in common is written once. */
export class RepresentationWriter {
  private readonly context: Surroundings;
  private readonly groups = { direct: new Map<string, string>(), indirect: new Map<string, string>() };

  constructor(context: Surroundings) {
    this.context = context;
  }

  /** The JSON of a resource. */
  write(resource: StoredResource, projection: Projection, memberIds: readonly string[]): string {
    const whole = projection.whole ? this.whole(resource, projection, memberIds) : null;
    return whole ?? JSON.stringify(represent(resource, projection, this.context, memberIds));
  }

  /** Null for a resource that is not stored in this form, or has a manager, of whom more is shown than is stored. */
  private whole(
    resource: StoredResource,
    projection: Projection,
    memberIds: readonly string[],
  ): string | null {
    const json = attributesJson(resource);
    const schemas = schemasFirst.exec(json)?.[0];
    if (schemas === undefined || this.hasManager(resource)) return null;
    const attributes = json.slice(schemas.length, -1);
    const groups = needsAttribute(projection, 'groups') ? this.groupsOf(resource) : '';
    const related = this.membersJson(memberIds) + groups;
    return `${schemas},"id":"${resource.id}"${attributes}${related},"meta":${this.metaOf(resource)}}`;
  }

  private hasManager(resource: StoredResource): boolean {
    return (
      !surelyLacks(resource, '"manager":') &&
      managerOf(resource.attributes, this.context.directory) !== undefined
    );
  }

  private metaOf(resource: StoredResource): string {
    const { resourceType, created, lastModified, revision } = resource;
    const location = quoted(locationOf(resource, this.context));
    return `{"resourceType":${quoted(resourceType)},"created":"${created}","lastModified":"${lastModified}","location":${location},"version":"W/\\"${revision}\\""}`;
  }

  private membersJson(ids: readonly string[]): string {
    if (ids.length === 0) return '';
    return `,"members":[${ids.map((id) => this.related(id, null)).join(',')}]`;
  }

  private groupsOf({ id }: StoredResource): string {
    const { directory } = this.context;
    const direct = directory.groupsOf(id);
    if (direct.size === 0) return '';
    const groups = groupIdsOf(id, direct, directory).map((group) =>
      this.group(group, direct.has(group) ? 'direct' : 'indirect'),
    );
    return groups.length === 0 ? '' : `,"groups":[${groups.join(',')}]`;
  }

  private group(id: string, kind: 'direct' | 'indirect'): string {
    const known = this.groups[kind].get(id);
    if (known !== undefined) return known;
    const json = this.related(id, kind);
    this.groups[kind].set(id, json);
    return json;
  }

  /** @param kind of membership in a group; null for a member, which is shown with its resource type */
  private related(id: string, kind: 'direct' | 'indirect' | null): string {
    const related = this.context.directory.find(id);
    const type = kind ?? related?.resourceType;
    const typeJson = type === undefined ? '' : `,"type":${quoted(type)}`;
    if (related === undefined) return `{"value":${quoted(id)}${typeJson}}`;
    const named = `"$ref":${quoted(locationOf(related, this.context))},"display":${quoted(displayNameOf(related))}`;
    return `{"value":"${id}",${named}${typeJson}}`;
  }
}

/** Quotation marks, backslashes, and what is no plain letter. */
const mayNeedEscape = /[^ !#-[\]-~]/;

function quoted(text: string): string {
  return mayNeedEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}
