/**
 * What of a resource is returned (RFC 7643 section 2.2 "returned", RFC 7644 section 3.9). Prepared once per request and
 * applied to every resource of the response; where nothing is left out, the resource itself is the response.
 */
import { type AttributePath, PathSyntaxError, parseAttributePath } from '../../../shared/scim/attribute-path';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import {
  type ResolvedAttribute,
  type ResolvedResourceType,
  resolveAttribute,
} from '../../../shared/scim/schemas/schema-registry';
import { shorten } from '../describe-value';
import { ScimError } from '../scim-error';
import { type Declared, withKnownSchema } from '../write/rules/known-schema';

/** The query parameters of RFC 7644 section 3.9: names joined by commas, or lists of names. */
export interface ProjectionQuery {
  attributes?: string | readonly string[] | undefined;
  excludedAttributes?: string | readonly string[] | undefined;
}

/** What to return, prepared once per request. */
export interface Projection {
  /** True when nothing is left out of any resource. */
  whole: boolean;
  /** True when `attributes` was given: a PATCH then gets 200 with a body (RFC 7644 section 3.5.2). */
  requested: boolean;
  rules: ObjectRules;
  type: ResolvedResourceType;
}

/** For a property: keep it, leave it out, or look inside. */
type Rule = boolean | ObjectRules;

interface ObjectRules {
  /** By canonical name. */
  known: ReadonlyMap<string, Rule>;
  /** For what no schema declares, by lower-case name. */
  unknown: ReadonlyMap<string, Rule>;
  otherwise: boolean;
}

/** Names that were asked for, lower-case; null stands for an attribute with all that it has. */
type Tree = Map<string, Tree | null>;

type Mode = 'attributes' | 'excludedAttributes';

interface Choice {
  mode: Mode;
  /** Attributes that are returned on request, and that the request specifies. */
  specified: ReadonlySet<ResolvedAttribute>;
}

const nothing: ReadonlySet<ResolvedAttribute> = new Set();
const usual: Choice = { mode: 'excludedAttributes', specified: nothing };
const onlyNamed: Choice = { mode: 'attributes', specified: nothing };

/** Each is read once for each resource type. */
const mostNames = 1_000;
/** Of all names together: far more than all attributes of all schemas take. */
const mostCharacters = 64 * 1024;

const defaults = new WeakMap<ResolvedResourceType, Projection>();

/**
 * @param specified what a request to write gives a value, which is then returned even where that is done on request alone
 * @throws ScimError invalidValue when both parameters are given (they exclude each other), or one can't be read
 */
export function compileProjection(
  query: ProjectionQuery,
  declared: Declared,
  specified: ReadonlySet<ResolvedAttribute> = nothing,
): Projection {
  const attributes = splitNames(query.attributes);
  const excluded = splitNames(query.excludedAttributes);
  if (attributes.length > 0 && excluded.length > 0) {
    throw new ScimError('invalidValue', '“attributes” and “excludedAttributes” can’t be given both.');
  }
  if (attributes.length > 0) return compileMode(onlyNamed, attributes, declared);
  if (excluded.length > 0 || specified.size > 0)
    return compileMode({ ...usual, specified }, excluded, declared);
  return defaultProjection(declared);
}

function defaultProjection(declared: Declared): Projection {
  const projection = defaults.get(declared.type) ?? compileMode(usual, [], declared);
  defaults.set(declared.type, projection);
  return projection;
}

function splitNames(parameter: string | readonly string[] | undefined): string[] {
  const texts = typeof parameter === 'string' ? [parameter] : (parameter ?? []);
  const characters = texts.reduce((sum, text) => sum + 1 + text.length, 0);
  if (characters > mostCharacters) {
    const detail = `“attributes” and “excludedAttributes” take at most ${mostCharacters} characters; ${characters} came.`;
    throw new ScimError('invalidValue', detail);
  }
  const names = texts
    .flatMap((text) => text.split(',').map((name) => name.trim()))
    .filter((name) => name !== '');
  if (names.length <= mostNames) return names;
  const detail = `“attributes” and “excludedAttributes” take at most ${mostNames} names; ${names.length} came.`;
  throw new ScimError('invalidValue', detail);
}

function compileMode(choice: Choice, names: readonly string[], declared: Declared): Projection {
  const { mode } = choice;
  const { type } = declared;
  const tree: Tree = new Map();
  for (const name of names) {
    const path = withKnownSchema(readName(name, mode), declared, 'invalidValue');
    for (const steps of stepsOf(path, type)) plant(tree, steps);
  }
  const core = rulesOf(type.attributes, tree, choice);
  const known = new Map(core.known);
  for (const extension of type.extensions.values()) {
    known.set(
      extension.urn,
      extensionRule(extension.attributes, tree.get(extension.urn.toLowerCase()), choice),
    );
  }
  return {
    whole: mode === 'excludedAttributes' && tree.size === 0 && !type.hasHiddenAttributes,
    requested: mode === 'attributes',
    rules: { ...core, known },
    type,
  };
}

function readName(name: string, mode: Mode): AttributePath {
  try {
    return parseAttributePath(name);
  } catch (error) {
    if (!(error instanceof PathSyntaxError)) throw error;
    const detail = `“${mode}” holds “${shorten(name)}”, which is no attribute name: ${error.message}.`;
    throw new ScimError('invalidValue', detail, { cause: error });
  }
}

/** The way to an attribute from the top of a resource. A name behind an unknown URN may be part of that URN. */
function stepsOf(path: AttributePath, type: ResolvedResourceType): string[][] {
  const found = resolveAttribute(type, path);
  switch (found.kind) {
    case 'extension':
      return [[found.extension.urn]];
    case 'attribute':
      return [stepsTo(found.attribute)];
    case 'unknown sub-attribute':
      return [[...stepsTo(found.parent), found.subAttribute]];
    case 'unknown': {
      const names = path.subAttribute === null ? [path.attribute] : [path.attribute, path.subAttribute];
      if (path.schema === null) return [names];
      return [[path.schema, ...names], [`${path.schema}:${path.attribute}`]];
    }
  }
}

function stepsTo({ definition, extension, parent }: ResolvedAttribute): string[] {
  if (parent !== null) return [...stepsTo(parent), definition.name];
  return extension === null ? [definition.name] : [extension, definition.name];
}

function plant(tree: Tree, steps: readonly string[]): void {
  const [step, ...further] = steps;
  if (step === undefined) return;
  const key = step.toLowerCase();
  const branch = tree.get(key);
  if (branch === null) return;
  if (further.length === 0) {
    tree.set(key, null);
    return;
  }
  const deeper: Tree = branch ?? new Map();
  tree.set(key, deeper);
  plant(deeper, further);
}

function rulesOf(
  attributes: ReadonlyMap<string, ResolvedAttribute>,
  tree: Tree,
  choice: Choice,
): ObjectRules {
  const known = new Map<string, Rule>();
  for (const [key, attribute] of attributes) {
    known.set(attribute.definition.name, ruleOf(attribute, tree.get(key), choice));
  }
  const unknown = new Map<string, Rule>();
  for (const [key, branch] of tree) unknown.set(key, undeclaredRule(branch, choice));
  return { known, unknown, otherwise: choice.mode === 'excludedAttributes' };
}

function ruleOf(attribute: ResolvedAttribute, branch: Tree | null | undefined, choice: Choice): Rule {
  const { returned } = attribute.definition;
  const { mode, specified } = choice;
  if (returned === 'never') return false;
  if (returned === 'always') return withoutHidden(attribute, specified);
  if (branch === null) return mode === 'attributes' ? withoutHidden(attribute, specified) : false;
  if (mode === 'attributes')
    return branch === undefined ? false : rulesOf(attribute.subAttributes, branch, choice);
  if (returned === 'request' && !specified.has(attribute)) return false;
  return branch === undefined
    ? withoutHidden(attribute, specified)
    : rulesOf(attribute.subAttributes, branch, choice);
}

/** An attribute with all its sub-attributes that are returned by default. */
function withoutHidden({ subAttributes }: ResolvedAttribute, specified: Choice['specified']): Rule {
  const hides = [...subAttributes.values()].some(
    ({ definition }) => definition.returned === 'never' || definition.returned === 'request',
  );
  return hides ? rulesOf(subAttributes, new Map(), { ...usual, specified }) : true;
}

function extensionRule(
  attributes: ReadonlyMap<string, ResolvedAttribute>,
  branch: Tree | null | undefined,
  choice: Choice,
): Rule {
  if (branch !== null) return rulesOf(attributes, branch ?? new Map(), choice);
  // Of an excluded extension stays what is always returned.
  return rulesOf(attributes, new Map(), choice.mode === 'attributes' ? usual : onlyNamed);
}

function undeclaredRule(branch: Tree | null, choice: Choice): Rule {
  return branch === null ? choice.mode === 'attributes' : rulesOf(new Map(), branch, choice);
}

/** The resource as it is returned; the input stays as it is, and is returned itself where nothing is left out. */
export function project(resource: JsonObject, projection: Projection): JsonObject {
  return projection.whole ? resource : applyRules(resource, projection.rules);
}

function applyRules(object: JsonObject, rules: ObjectRules): JsonObject {
  const kept: JsonObject = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    const rule = ruleFor(name, rules);
    const selected =
      value === undefined || rule === false ? undefined : rule === true ? value : inside(value, rule);
    if (selected !== undefined) kept[name] = selected;
  }
  return kept;
}

function ruleFor(name: string, { known, unknown, otherwise }: ObjectRules): Rule {
  const rule = known.get(name);
  if (rule !== undefined) return rule;
  return unknown.size === 0 ? otherwise : (unknown.get(name.toLowerCase()) ?? otherwise);
}

/** What the rules leave of a value; undefined when that is nothing. */
function inside(value: JsonValue, rules: ObjectRules): JsonValue | undefined {
  if (Array.isArray(value)) {
    const elements = value
      .map((element) => inside(element, rules))
      .filter((element) => element !== undefined);
    return elements.length === 0 ? undefined : elements;
  }
  if (!isJsonObject(value)) return value;
  const kept = applyRules(value, rules);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** False when the top-level attribute is left out or not declared, so that it needn't be fetched at all. */
export function needsAttribute({ whole, rules, type }: Projection, name: 'members' | 'groups'): boolean {
  return type.attributes.has(name) && (whole || ruleFor(name, rules) !== false);
}
