/** The rehearsal sends what the default mapping would send, and the documented extra. */
import { describe, expect, it } from 'vitest';
import { entra } from '../../../../src/shared/idp/entra';
import { isJsonObject } from '../../../../src/shared/scim/json';
import type { JsonObject, JsonValue } from '../../../../src/shared/scim/resource';
import { play } from './play';

const { users, groups } = entra.mapping;
/** Mapped by the step about time zones. */
const documentedExtra = 'timezone';
/** What every resource carries without a mapping, and a list that is always empty. */
const unmapped = new Set(['schemas', 'meta', 'roles']);

/** Attribute paths as a mapping writes them, of everything in a resource that has a value. */
function pathsIn(resource: JsonObject): string[] {
  return Object.entries(resource)
    .filter(([name]) => !unmapped.has(name))
    .flatMap(([name, value]) => pathsOf(name, value));
}

function pathsOf(name: string, value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => pathsOfElement(name, element));
  if (!isJsonObject(value)) return [name];
  const separator = name.startsWith('urn:') ? ':' : '.';
  return Object.keys(value).map((sub) => `${name}${separator}${sub}`);
}

function pathsOfElement(name: string, element: JsonValue): string[] {
  if (!isJsonObject(element) || element.type === undefined) return [name];
  return Object.keys(element)
    .filter((sub) => sub !== 'type' && sub !== 'primary')
    .map((sub) => `${name}[type eq "${element.type}"].${sub}`);
}

/** Those that an operation of PATCH names, or that stand in its value where it has no path. */
function pathsOfOperation(operation: JsonValue): string[] {
  if (!isJsonObject(operation)) return [];
  const { path, value } = operation;
  if (typeof path === 'string') return [path.replace(/^members\[.*\]$/, 'members')];
  return isJsonObject(value ?? null) ? Object.keys(value as object) : [];
}

function sentTo(endpoint: 'Users' | 'Groups', dialect: string): Set<string> {
  const bodies = play(dialect)
    .filter(({ path }) => path.startsWith(`/${endpoint}`))
    .map(({ body }) => body)
    .filter(isJsonObject);
  return new Set(
    bodies.flatMap((body) =>
      Array.isArray(body.Operations) ? body.Operations.flatMap(pathsOfOperation) : pathsIn(body),
    ),
  );
}

describe.each(entra.simulation.dialects.map(({ id }) => id))('in the dialect %s', (dialect) => {
  it('every attribute of a user that is sent is a target of the mapping, or the time zone', () => {
    const targets = new Set([...users.map(({ target }) => target), documentedExtra]);
    const sent = [...sentTo('Users', dialect)];
    expect(sent.length).toBeGreaterThan(15);
    expect(sent.filter((path) => !targets.has(path))).toEqual([]);
  });

  it('every target of users is sent, but for those of which the company has no value', () => {
    const sent = sentTo('Users', dialect);
    expect(users.map(({ target }) => target).filter((target) => !sent.has(target))).toEqual([
      'addresses[type eq "work"].streetAddress',
      'addresses[type eq "work"].postalCode',
      'phoneNumbers[type eq "fax"].value',
    ]);
  });

  it('groups are sent as they are mapped', () => {
    expect(sentTo('Groups', dialect)).toEqual(new Set(groups.map(({ target }) => target)));
  });
});

it('each kind of resource has one attribute that it is matched by', () => {
  for (const rows of [users, groups]) expect(rows.filter(({ matching }) => matching === 1)).toHaveLength(1);
});
