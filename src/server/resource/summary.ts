/** A resource in the words of lists and sentences (`ResourceSummary`). Attributes are read as hostile: any may have any type. */
import type { ResourceReference } from '../../shared/exchange';
import type { JsonObject, JsonValue, ResourceSummary } from '../../shared/scim/resource';
import { truncateText } from '../runtime/truncate-text';
import { nameOf, peek, surelyLacks } from './lazy-resource';
import type { StoredResource } from './stored-resource';

const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** @param memberCount members of a group, groups of a user */
export function summaryOf(resource: StoredResource, memberCount: number): ResourceSummary {
  const attributes = peek(resource);
  return {
    resourceType: resource.resourceType,
    id: resource.id,
    displayName: displayNameOf(resource),
    name: shortText(attributes.userName) ?? displayNameOf(resource),
    about: cut(aboutOf(attributes)),
    title: shortText(attributes.title),
    email: shortText(primary(attributes.emails)?.value),
    timezone: shortText(attributes.timezone),
    externalId: shortText(attributes.externalId),
    active: isActive(resource),
    memberCount,
    created: resource.created,
    lastModified: resource.lastModified,
  };
}

/** What a resource is called; by its id where nothing in it is a name. */
export function displayNameOf(resource: StoredResource): string {
  return nameOf(resource, nameIn) || resource.id;
}

/**
 * displayName, else the formatted name, given and family name, userName; of resource types that have none of these, the
 * attribute that names them, or what is most like a name; else nothing.
 */
export function nameIn(attributes: JsonObject, namingAttribute: string | null = null): string {
  return cut(wholeNameIn(attributes, namingAttribute));
}

/** In characters: a name stands in every group that its owner is in, all of a summary in the record of each change. */
const longestText = 1_000;

function cut(text: string): string {
  return truncateText(text, longestText);
}

function shortText(value: JsonValue | undefined): string | undefined {
  const whole = text(value);
  return whole === undefined ? undefined : cut(whole);
}

function wholeNameIn(attributes: JsonObject, namingAttribute: string | null): string {
  return (
    text(attributes.displayName) ??
    personIn(attributes.name) ??
    text(attributes.userName) ??
    (namingAttribute === null ? undefined : text(attributes[namingAttribute])) ??
    text(attributes.title) ??
    text(attributes.externalId) ??
    ''
  );
}

/** A name in its parts, or one that is text, as resource types of one's own have it. */
function personIn(value: JsonValue | undefined): string | undefined {
  const name = object(value);
  if (name === undefined) return text(value);
  const parts = [text(name.givenName), text(name.familyName)].filter((part) => part !== undefined);
  return text(name.formatted) ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

export function referenceTo(resource: StoredResource): ResourceReference {
  return { resourceType: resource.resourceType, id: resource.id, displayName: displayNameOf(resource) };
}

/** False only where `active` says so: a client that does not send it means an active user. */
export function isActive(resource: StoredResource): boolean {
  return surelyLacks(resource, '"active":false') || peek(resource).active !== false;
}

function aboutOf(attributes: JsonObject): string {
  const department = text(object(attributes[enterpriseUser])?.department);
  const place = text(primary(attributes.addresses)?.locality);
  return [department, place].filter((part) => part !== undefined).join(', ');
}

/** The primary value, else the one for work, else the first. */
function primary(values: JsonValue | undefined): JsonObject | undefined {
  if (!Array.isArray(values)) return undefined;
  const objects = values.map(object).filter((value) => value !== undefined);
  return (
    objects.find((value) => value.primary === true) ??
    objects.find((value) => value.type === 'work') ??
    objects[0]
  );
}

function object(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
