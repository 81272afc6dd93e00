/** What can be written where the caret stands in the body of a SCIM request: attribute names, operations, paths, URNs, canonical values. */
import { messageUrns } from '../scim/messages';
import type {
  ResolvedAttribute,
  ResolvedResourceType,
  SchemaRegistry,
} from '../scim/schemas/schema-registry';
import { typeOf } from './check-path';
import type { EditedMessage } from './edited-message';
import { type JsonPlace, jsonPlaceAt } from './json-place';

export interface BodyCompletions {
  /** Where that begins which the chosen one replaces, up to the caret. */
  from: number;
  options: { label: string; detail?: string; info?: string; apply?: string }[];
}

type Option = BodyCompletions['options'][number];

/** Null where nothing is offered. */
export function completeBody(
  { method, path, body }: EditedMessage,
  caret: number,
  registry: SchemaRegistry,
): BodyCompletions | null {
  const type = typeOf(path, registry);
  const place = jsonPlaceAt(body, caret);
  if (type === undefined || place === null) return null;
  const options = method === 'PATCH' ? inPatch(place, type) : inResource(place, place.within, type);
  return options.length === 0 ? null : { from: place.from, options };
}

const operations = 'operations';

function inPatch(place: JsonPlace, type: ResolvedResourceType): Option[] {
  const [first = '', ...rest] = place.within;
  if (place.within.length === 0) {
    if (place.kind === 'name') return [{ label: 'schemas' }, { label: 'Operations' }];
    return place.name === 'schemas' ? [{ label: messageUrns.patchOp }] : [];
  }
  if (first.toLowerCase() !== operations) return [];
  if (rest.length > 0) return inResource(place, rest.slice(1), type);
  if (place.kind === 'name') return [{ label: 'op' }, { label: 'path' }, { label: 'value' }];
  if (place.name === 'op') return ['add', 'replace', 'remove'].map((label) => ({ label }));
  return place.name === 'path' ? pathsOf(type) : [];
}

function inResource(place: JsonPlace, within: string[], type: ResolvedResourceType): Option[] {
  const attributes = attributesIn(within, type);
  if (place.kind === 'name') return [...attributes.map(named), ...(within.length === 0 ? urnsOf(type) : [])];
  if (within.length === 0 && place.name === 'schemas')
    return type.schemas.map(({ id, name }) => ({ label: id, detail: name }));
  const attribute = attributes.find(
    ({ definition }) => definition.name.toLowerCase() === place.name.toLowerCase(),
  );
  return attribute?.definition.canonicalValues?.map((label) => ({ label })) ?? [];
}

function attributesIn(within: string[], type: ResolvedResourceType): ResolvedAttribute[] {
  let inside: Iterable<ResolvedAttribute> = type.attributes.values();
  for (const name of within) {
    const lower = name.toLowerCase();
    const extension = type.extensions.get(lower);
    const attribute = [...inside].find(({ definition }) => definition.name.toLowerCase() === lower);
    inside = extension?.attributes.values() ?? attribute?.subAttributes.values() ?? [];
  }
  return [...inside].filter(({ definition }) => definition.mutability !== 'readOnly');
}

function named({ definition: { name, type, multiValued, description } }: ResolvedAttribute): Option {
  return {
    label: name,
    detail: multiValued ? `${type}, several` : type,
    ...(description && { info: description }),
  };
}

function urnsOf({ extensions }: ResolvedResourceType): Option[] {
  return [...extensions.values()].map(({ urn, schema }) => ({ label: urn, detail: schema.name }));
}

/** Every path that an operation may name; of several values the one of a type. */
function pathsOf({ allAttributes }: ResolvedResourceType): Option[] {
  return allAttributes
    .filter(({ definition }) => definition.mutability !== 'readOnly')
    .flatMap((attribute) => [attribute, ...subPathsOf(attribute)].map(optionOfPath));
}

interface Path {
  path: string;
  definition: ResolvedAttribute['definition'];
}

function subPathsOf({ path, definition, subAttributes }: ResolvedAttribute): Path[] {
  const subs = [...subAttributes.values()];
  if (!definition.multiValued) return subs;
  const types = subs.find((sub) => sub.definition.name === 'type')?.definition.canonicalValues ?? [];
  const values = subs.filter((sub) => sub.definition.name === 'value');
  return types.flatMap((type) =>
    values.map((value) => ({ path: `${path}[type eq "${type}"].value`, definition: value.definition })),
  );
}

function optionOfPath({ path, definition }: Path): Option {
  const written = JSON.stringify(path).slice(1, -1);
  return { label: path, detail: definition.type, ...(written !== path && { apply: written }) };
}
