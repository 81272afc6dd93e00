/** Okta's expressions and profile mappings, executed for people at hand. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { Group, World } from '../../world/world';
import type { AttributeMapping } from '../common/attribute-mapping';
import {
  type KnownPerson,
  type Laboratory,
  type LaboratoryContext,
  languageFunctionOf,
  outcomeOf,
  type ReadExpression,
  traceOf,
} from '../common/laboratory';
import { firstText, namesIn, singleValue } from '../common/pasted-record';
import { turnedRound } from '../common/turned-round';
import { jsonOf, readRows } from './execute-mapping';
import { evaluateOkta } from './expression/evaluate';
import type { OktaGroup, OktaSource, OktaValue, Profile } from './expression/expression-function';
import { oktaFunctions } from './expression/functions';
import { parseOktaExpression } from './expression/parse';
import { attributesIn } from './expression/syntax';
import { isList, isProfile } from './expression/values';
import { exampleExpressions } from './expressions';
import { profileAttributes, sourceOfPerson } from './source';

function read(text: string, context: LaboratoryContext): ReadExpression<OktaSource> {
  const expression = parseOktaExpression(text);
  const facts = { now: context.now, countryNames: context.countryNames ?? {} };
  const run = (source: OktaSource) => evaluateOkta(expression, source, facts);
  return {
    attributes: attributesIn(expression).map((name) => name.replace(/^(?:user|source)\./, '')),
    of: (source) => outcomeOf(() => plain(run(source).value)),
    traceOf: (source) => traceOf(() => run(source).trace, plain),
  };
}

function readRow(row: AttributeMapping, context: LaboratoryContext): ReadExpression<OktaSource> {
  const [ready] = readRows([row], { now: context.now, countryNames: context.countryNames ?? {} });
  const text = row.type === 'direct' ? `user.${row.source}` : row.source;
  const asked = row.type === 'direct' || row.type === 'expression' ? read(text, context) : null;
  return {
    attributes: asked?.attributes ?? [],
    of: (source) => outcomeOf(() => jsonOf(ready?.read(source) ?? null) ?? row.defaultIfNull ?? null),
    traceOf: (source) => asked?.traceOf(source) ?? null,
  };
}

function plain(value: OktaValue): JsonValue {
  if (isList(value)) return value.map(plain);
  if (!isProfile(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, plain(held)]));
}

function peopleOf(world: World): KnownPerson<OktaSource>[] {
  const groups = groupsByMember(world);
  return [...world.people.values()]
    .filter(({ account }) => account !== 'deleted')
    .map((person) => known(sourceOfPerson(person, world, groups.get(person.id)), person.id, person.id));
}

function groupsByMember({ groups }: World): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups.values()) {
    for (const member of group.members) found.set(member, [...(found.get(member) ?? []), group]);
  }
  return found;
}

const attributeNamed = namesIn(profileAttributes);

/** A user as the interface has one, with a profile inside, or as a row of a table. Attributes that an org has added have any name. */
function personOfRecord(record: JsonObject, place: number) {
  const { profile, groups, ...flat } = record;
  const written = isJsonObject(profile) ? profile : flat;
  const user: Record<string, OktaValue> = { ...nobody };
  const unknown: string[] = [];
  for (const [label, value] of Object.entries(written)) {
    const name = label.replace(/^(?:user|profile)\./, '');
    if (/^(?!__proto__$)\w+$/.test(name)) user[attributeNamed(name) ?? name] = profileValue(value);
    else unknown.push(label);
  }
  const source = { user, groups: groupsOf(groups), linked: {} };
  return { ...known(source, firstText(record, ['id']) ?? user.login, `${place}`), unknown };
}

/** An attribute of several values stays one. */
function profileValue(value: JsonValue): JsonValue {
  return Array.isArray(value) ? value : singleValue(value);
}

/** Names, or what the interface answers about groups of a user. */
function groupsOf(groups: JsonValue | undefined): OktaGroup[] {
  const list = Array.isArray(groups) ? groups : typeof groups === 'string' ? groups.split(';') : [];
  return list.flatMap((group) => {
    if (typeof group === 'string')
      return group.trim() === '' ? [] : [{ id: group.trim(), name: group.trim() }];
    if (!isJsonObject(group)) return [];
    const { name } = isJsonObject(group.profile) ? group.profile : group;
    return typeof name === 'string' ? [{ id: String(group.id ?? name), name }] : [];
  });
}

function personOfResource(resource: JsonObject, rows: readonly AttributeMapping[]) {
  const { values, known: told } = turnedRound(resource, rows, attributeTaken);
  const source = { user: { ...nobody, ...values }, groups: [], linked: {} };
  return { ...known(source, resource.id, String(resource.id ?? '')), known: told };
}

/** An expression may be nothing but an attribute of the user: so are most. */
function attributeTaken({ type, source }: AttributeMapping): string | null {
  if (type === 'direct') return source;
  return (type === 'expression' ? /^(?:user|source)\.(\w+)$/.exec(source.trim())?.[1] : undefined) ?? null;
}

const nobody: Profile = Object.fromEntries(profileAttributes.map((name) => [name, null]));

function known(source: OktaSource, id: unknown, otherwise: string): KnownPerson<OktaSource> {
  const { displayName, firstName, lastName, login, email } = source.user;
  const full = [firstName, lastName].filter(isText).join(' ');
  const name = [displayName, full, login, email].find(isText) ?? otherwise;
  return { id: isText(id) ? id : otherwise, name, source };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export const oktaLaboratory: Laboratory<OktaSource> = {
  language: {
    name: 'Expressions of a profile mapping',
    hasExpressions: true,
    nullBehaviour:
      'A text put together with `+` gets the word **null** of an empty attribute; `String.join` passes it over, and `?:` gives it a value. A condition must not be empty. Where an expression fails, the attribute is **left out** of the request.',
    functions: oktaFunctions.map((definition) => languageFunctionOf(definition, plain)),
    attributes: profileAttributes.map((name) => ({ name, written: `user.${name}` })),
    examples: exampleExpressions,
    tokens: [
      { kind: 'text', pattern: '"(?:[^"]|"")*"?|\'(?:[^\']|\'\')*\'?' },
      { kind: 'number', pattern: '-?\\d+(?:\\.\\d+)?' },
      { kind: 'word', pattern: '(?:true|false|null|AND|OR|and|or)\\b' },
      { kind: 'attribute', pattern: '(?:user|source|appuser|app|org)\\.\\w+(?!\\s*\\()' },
      { kind: 'function', pattern: '[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*(?=\\s*\\()' },
      { kind: 'word', pattern: '[A-Za-z_$][\\w$]*' },
      { kind: 'operator', pattern: '==|!=|<=|>=|&&|\\|\\||\\?:|[<>+?:!]' },
    ],
  },
  read,
  readRow,
  peopleOf,
  personOfRecord,
  personOfResource,
  tried: (source, attribute, value) => ({
    ...source,
    user: { ...source.user, [attribute]: profileValue(value) },
  }),
  attributesOf: ({ user }) =>
    Object.fromEntries(Object.entries(user).map(([name, value]) => [name, plain(value)])),
};
