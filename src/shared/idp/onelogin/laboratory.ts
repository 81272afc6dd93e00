/** OneLogin's macros, filled in for people at hand: a value of a template, a line of it, or the whole of it. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import { displayNameOf } from '../../world/person';
import type { World } from '../../world/world';
import type { AttributeMapping } from '../common/attribute-mapping';
import {
  type KnownPerson,
  type Laboratory,
  outcomeOf,
  type ReadExpression,
  traceOf,
} from '../common/laboratory';
import { MappingError } from '../common/mapping-error';
import { firstText, namesIn, singleValue, truthOf } from '../common/pasted-record';
import { turnedRound } from '../common/turned-round';
import { sourceOfPerson } from './source';
import { parameterMacros, userMacros } from './template/macros';
import { macrosIn, parseTemplate } from './template/parse-template';
import { type FieldValue, fillMacros, renderValue, type TemplateSource } from './template/render-template';
import { correctedTemplate, countryLine, timeZoneLine } from './template/templates';

/** What begins as JSON is taken for it: a macro outside of quotation marks has to be JSON then. All else is a text. */
const asJson = /^\s*(?:"|\[|\{(?!\$))/;

function read(text: string): ReadExpression<TemplateSource> {
  return readAs(text, asJson.test(text));
}

/** @param isJson whether a macro in quotation marks is a part of a text, and the outcome JSON */
function readAs(text: string, isJson: boolean): ReadExpression<TemplateSource> {
  const template = parseTemplate(text);
  const run = (source: TemplateSource) => {
    if (isJson) return renderValue(template, source);
    const { text: value, trace } = fillMacros(template, source);
    return { value, trace };
  };
  return {
    attributes: macrosIn(template).map((macro) => macro.slice(1)),
    of: (source) => outcomeOf(() => run(source).value),
    traceOf: (source) =>
      traceOf(
        () => run(source).trace,
        (value) => value,
      ),
  };
}

/** Of a row of type direct the macro stands in quotation marks, so that its value is text. */
function readRow({ type, source, target }: AttributeMapping): ReadExpression<TemplateSource> {
  if (type === 'none' || type === 'constant') {
    const value = type === 'constant' ? source : null;
    return { attributes: [], of: () => ({ value, problem: null }), traceOf: () => null };
  }
  try {
    return readAs(source, type === 'expression');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MappingError(`The row of ${target} (${source}) can’t be run: ${reason}`);
  }
}

function peopleOf(world: World): KnownPerson<TemplateSource>[] {
  return [...world.people.values()]
    .filter(({ account }) => account !== 'deleted')
    .map((person) => {
      const manager = world.people.get(person.manager ?? '') ?? null;
      const facts = { isActive: person.account === 'enabled', manager, managerId: null };
      return { id: person.id, name: displayNameOf(person), source: sourceOfPerson(person, facts) };
    });
}

const userField = namesIn(userMacros.map(({ name }) => name.slice('$user.'.length)));

/** A user as the interface has one, or as a row of a table. What is no field of a macro is a parameter: those have any name. */
function personOfRecord(record: JsonObject, place: number) {
  if (isJsonObject(record.user) && isJsonObject(record.parameters)) return inTwoKinds(record, place);
  const { custom_attributes, ...flat } = record;
  const own = isJsonObject(custom_attributes) ? custom_attributes : {};
  const user: Record<string, FieldValue> = { ...nobody.user };
  const parameters: Record<string, FieldValue> = { ...nobody.parameters };
  const unknown: string[] = [];
  for (const [label, value] of Object.entries({ ...flat, ...own })) {
    const name = label.replace(/^\$?(?:user|parameters)\./, '');
    const field = userField(name);
    if (field !== null) user[field] = singleValue(value);
    else if (/^(?!__proto__$)\w+$/.test(name)) parameters[name] = singleValue(value);
    else unknown.push(label);
  }
  user.active = truthOf(record.active ?? record.status) ?? true;
  user.display_name ??= [user.firstname, user.lastname].filter((one) => one !== null).join(' ') || null;
  parameters.scimusername ??= user.email ?? parameters.username ?? null;
  return { ...known({ user, parameters }, firstText(record, ['id', 'email']), `${place}`), unknown };
}

/** As macros name them: fields of the user, and parameters of the application, which may lack one that the template names. */
function inTwoKinds({ user, parameters }: JsonObject, place: number) {
  const fields = { ...nobody.user, ...singleValues(user) };
  fields.active = truthOf(fields.active ?? null) ?? true;
  const source = { user: fields, parameters: { ...nobody.parameters, ...singleValues(parameters) } };
  return {
    ...known(source, firstText(isJsonObject(user) ? user : {}, ['id', 'email']), `${place}`),
    unknown: [],
  };
}

function singleValues(values: JsonValue | undefined): Record<string, string | number | boolean | null> {
  const entries = isJsonObject(values) ? Object.entries(values) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, singleValue(value)]));
}

function personOfResource(resource: JsonObject, rows: readonly AttributeMapping[]) {
  const { values, known: told } = turnedRound(resource, rows, macroTaken);
  const source = Object.entries(values).reduce((one, [name, value]) => tried(one, name, value), nobody);
  return { ...known(source, String(resource.id ?? ''), String(resource.id ?? '')), known: told };
}

/** `{$user.email}`, in quotation marks or not, and nothing else. */
function macroTaken({ type, source }: AttributeMapping): string | null {
  const isMacro = type === 'direct' || type === 'expression';
  return (isMacro ? /^"?\{\$(\w+\.\w+)\}"?$/.exec(source.trim())?.[1] : undefined) ?? null;
}

function tried(source: TemplateSource, attribute: string, value: JsonValue): TemplateSource {
  const [scope, field = ''] = attribute.split('.');
  if (scope !== 'user' && scope !== 'parameters') return source;
  return { ...source, [scope]: { ...source[scope], [field]: singleValue(value) } };
}

const macros = [...userMacros, ...parameterMacros];
const nobody: TemplateSource = {
  user: nothingOf('user'),
  parameters: { ...nothingOf('parameters'), external_manager_id: null },
};

function nothingOf(scope: string): Record<string, null> {
  const names = macros.map(({ name }) => name.slice(1).split('.'));
  return Object.fromEntries(names.flatMap(([of, field = '']) => (of === scope ? [[field, null]] : [])));
}

function known(source: TemplateSource, id: string | null, otherwise: string): KnownPerson<TemplateSource> {
  const { display_name, email } = source.user;
  const name = [display_name, email, source.parameters.scimusername].find((one) => typeof one === 'string');
  return { id: id || otherwise, name: name === undefined ? otherwise : String(name), source };
}

export const oneLoginLaboratory: Laboratory<TemplateSource> = {
  language: {
    name: 'Macros of the SCIM JSON Template',
    hasExpressions: true,
    nullBehaviour:
      'A macro of an empty field leaves **a text of no letters**: `"{$user.city}"` is sent as `""`. Outside of quotation marks it leaves nothing, and the template is no JSON any more. There are no functions: what needs one is a parameter, set by a rule.',
    functions: [],
    attributes: macros.map(({ name, sentence }) => ({
      name: name.slice(1),
      written: `{${name}}`,
      sentence,
    })),
    examples: [
      { title: 'E-mail address', expression: '{$user.email}' },
      { title: 'Full name', expression: '{$user.firstname} {$user.lastname}' },
      { title: 'Status as a boolean', expression: '{ "active": {$user.active} }' },
      { title: 'Time zone from a parameter', expression: `{ ${timeZoneLine.replace(/,$/, '')} }` },
      { title: 'Country of the work address', expression: `{ ${countryLine.replace(/,$/, '')} }` },
      { title: 'The whole template, corrected', expression: correctedTemplate },
    ],
    tokens: [
      { kind: 'attribute', pattern: '\\{\\$[\\w.]*\\}?' },
      { kind: 'function', pattern: '"(?:[^"\\\\]|\\\\.)*"(?=\\s*:)' },
      { kind: 'text', pattern: '"(?:[^"\\\\{]|\\\\.|\\{(?!\\$))*(?:"|(?=\\{\\$))' },
      { kind: 'text', pattern: '(?<=\\{\\$[\\w.]+\\})[^"\\\\{}\\n,]*"' },
      { kind: 'number', pattern: '-?\\d+(?:\\.\\d+)?' },
      { kind: 'word', pattern: '(?:true|false|null)\\b' },
    ],
  },
  read,
  readRow,
  peopleOf,
  personOfRecord,
  personOfResource,
  tried,
  attributesOf: ({ user, parameters }) => ({ ...named('user', user), ...named('parameters', parameters) }),
};

function named(scope: string, fields: TemplateSource['user']): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${scope}.${name}`, value ?? null]),
  );
}
