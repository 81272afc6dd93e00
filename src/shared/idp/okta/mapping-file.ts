/**
 * Files of Okta's API: a ProfileMapping, the schema of the application's user, group push mappings and assigned groups. The mapping
 * names variables of the application; how each is called on the wire stands in the schema. Without a schema they are those of the
 * catalogue templates.
 */

import { richName } from '../../rich-text';
import { isJsonObject } from '../../scim/json';
import type { JsonObject } from '../../scim/resource';
import {
  correctedName,
  type FileKind,
  MappingFileError,
  type MappingFiles,
  type OfferedFile,
  type ReadMapping,
  type Surrounds,
} from '../common/mapping-file';
import { appMappings } from './console';
import { lintOkta } from './lint';
import { correctedProperties } from './lint/corrected';
import type { OktaFile, ReadRow, SchemaAttributes } from './lint/okta-file';
import { mappingOf, oktaProfileMappings, type ProfileMapping } from './mapping';

const kinds = {
  mapping: { id: 'profile-mapping', what: 'a profile mapping of Okta' },
  schema: { id: 'app-schema', what: 'the user schema of an application in Okta' },
  push: { id: 'group-push', what: 'the pushed groups of an application in Okta' },
  assignments: { id: 'assignments', what: 'the groups that are assigned to an application in Okta' },
} satisfies Record<string, FileKind>;

export const oktaMappingFiles: MappingFiles = { recognise, read };

function recognise({ json }: OfferedFile): FileKind | null {
  if (Array.isArray(json)) return recogniseList(json.filter(isJsonObject));
  if (!isJsonObject(json)) return null;
  if (isJsonObject(json.source) && isJsonObject(json.target) && 'id' in json) return kinds.mapping;
  const { definitions } = json;
  return isJsonObject(definitions) && (isJsonObject(definitions.base) || isJsonObject(definitions.custom))
    ? kinds.schema
    : null;
}

function recogniseList([first]: readonly JsonObject[]): FileKind | null {
  if (first === undefined) return null;
  if ('sourceGroupId' in first && 'status' in first) return kinds.push;
  if (isJsonObject(first.source) && isJsonObject(first.target)) return kinds.mapping;
  return isJsonObject(first._links) && isJsonObject(first._links.group) && 'priority' in first
    ? kinds.assignments
    : null;
}

function read(files: readonly OfferedFile[], surrounds: Surrounds): ReadMapping {
  const of = (kind: FileKind) => files.findLast((file) => recognise(file) === kind);
  const mapping = of(kinds.mapping);
  const schema = attributesOf(of(kinds.schema)?.json);
  const rows = mapping === undefined ? ownRows(schema) : rowsOf(propertiesOf(mapping.json), schema);
  const about: OktaFile = {
    rows,
    schema,
    pushes: objects(of(kinds.push)?.json),
    assignments: objects(of(kinds.assignments)?.json),
    mapping: mappingOf(rows.map(({ profile }) => profile)),
  };
  const lint = lintOkta(about, surrounds);
  const text = mapping === undefined ? null : correctedProperties(mapping, about, lint);
  return {
    kind:
      mapping === undefined
        ? (recognise(files[0] ?? { name: '', text: '', json: null }) ?? kinds.schema)
        : kinds.mapping,
    mapping: about.mapping,
    facts: factsOf(about, mapping),
    unknown: rows.flatMap(({ place, note }) => (note === null ? [] : [{ place, sentence: note }])),
    lint,
    corrected: text === null || mapping === undefined ? null : { name: correctedName(mapping.name), text },
    giveBack: `\`POST /api/v1/mappings/{id}\` takes the file’s \`properties\`. In the console: ${appMappings}, row by row`,
  };
}

/** @throws MappingFileError for a mapping without rows, or one that leads to Okta */
function propertiesOf(json: unknown): JsonObject {
  const one = Array.isArray(json) ? json.find(isJsonObject) : json;
  const { source, target, properties } = isJsonObject(one) ? one : {};
  const typeOf = (end: unknown) => (isJsonObject(end) ? String(end.type ?? '') : '');
  if (typeOf(source) === 'appuser' && typeOf(target) === 'user')
    throw new MappingFileError(
      'This is a profile mapping of Okta that leads from the application to Okta: nothing of it is sent here. The one from Okta to the application is wanted.',
    );
  if (!isJsonObject(properties))
    throw new MappingFileError(
      'This is a list of profile mappings of Okta without their rows: “properties” is missing. GET /api/v1/mappings/{id} answers one with its rows.',
    );
  return properties;
}

function attributesOf(json: unknown): SchemaAttributes | null {
  if (!isJsonObject(json) || !isJsonObject(json.definitions)) return null;
  const parts = [json.definitions.base, json.definitions.custom].flatMap((part) =>
    isJsonObject(part) && isJsonObject(part.properties) ? Object.entries(part.properties) : [],
  );
  return new Map(parts.flatMap(([name, value]) => (isJsonObject(value) ? [[name, value] as const] : [])));
}

function rowsOf(properties: JsonObject, schema: SchemaAttributes | null): ReadRow[] {
  return Object.entries(properties).flatMap(([attribute, value]) => {
    const { expression, pushStatus } = isJsonObject(value) ? value : {};
    if (typeof expression !== 'string') return [];
    return [rowOf(attribute, expression, pushStatus === 'DONT_PUSH' ? 'DONT_PUSH' : 'PUSH', schema)];
  });
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

function rowOf(
  attribute: string,
  expression: string,
  pushStatus: ProfileMapping['pushStatus'],
  schema: SchemaAttributes | null,
): ReadRow {
  const listed = schema?.get(attribute);
  const usual = oktaProfileMappings.find((row) => row.attribute === attribute);
  const externalName = textOf(listed?.externalName) ?? usual?.externalName ?? attribute;
  const externalNamespace =
    textOf(listed?.externalNamespace) ??
    (listed === undefined ? usual?.externalNamespace : undefined) ??
    core;
  const isGuessed = listed === undefined && usual === undefined && attribute !== 'timezone';
  return {
    profile: { attribute, expression, externalName, externalNamespace, pushStatus },
    place: `properties.${attribute}`,
    note: isGuessed
      ? `The external name of ${attribute} is not known: offer the application’s user schema too.`
      : null,
  };
}

/** Only a schema was offered: its attributes, with what Okta maps to them by itself. */
function ownRows(schema: SchemaAttributes | null): ReadRow[] {
  const names = schema === null ? oktaProfileMappings.map(({ attribute }) => attribute) : [...schema.keys()];
  return names.flatMap((attribute) => {
    const usual = oktaProfileMappings.find((row) => row.attribute === attribute);
    const expression = usual?.expression ?? (attribute === 'timezone' ? 'user.timezone' : null);
    return expression === null ? [] : [rowOf(attribute, expression, 'PUSH', schema)];
  });
}

function factsOf({ schema, pushes, assignments }: OktaFile, mapping: OfferedFile | undefined): string[] {
  return [
    ...(mapping === undefined
      ? ['No profile mapping is among the files: the rows are those that Okta has by itself.']
      : []),
    ...(schema === null
      ? [
          'External names are those of the catalogue’s templates. Offer the application’s user schema too, and its own are read.',
        ]
      : []),
    ...(pushes.length === 0
      ? []
      : [`Pushed groups: ${pushes.map(({ sourceGroupId }) => richName(String(sourceGroupId))).join(', ')}.`]),
    ...(assignments.length === 0
      ? []
      : [`Assigned groups: ${assignments.map(({ id }) => richName(String(id))).join(', ')}.`]),
  ];
}

function objects(json: unknown): JsonObject[] {
  return Array.isArray(json) ? json.filter(isJsonObject) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
