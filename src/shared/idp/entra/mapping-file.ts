/** The provisioning schema as the console downloads it (*Show advanced options* > *Review your schema* > **Download**), or Graph answers it. */
import { isJsonObject } from '../../scim/json';
import {
  correctedName,
  type FileKind,
  MappingFileError,
  type MappingFiles,
  type OfferedFile,
  type ReadMapping,
  type Surrounds,
} from '../common/mapping-file';
import { lintSchema } from './lint';
import { correctedSchema } from './schema-file/corrected-schema';
import { type ProvisioningSchema, readSchema } from './schema-file/read-schema';
import { scopeWords } from './schema-file/scope-words';

const schemaKind: FileKind = { id: 'schema', what: 'an attribute mapping exported from Microsoft Entra ID' };

export const entraMappingFiles: MappingFiles = {
  recognise: ({ json }) =>
    isJsonObject(json) && (Array.isArray(json.synchronizationRules) || isDirectories(json.directories))
      ? schemaKind
      : null,
  read,
};

/** A file that was cut, or written by hand, may hold the lists of attributes only. */
function isDirectories(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => isJsonObject(one) && Array.isArray(one.objects));
}

function read(files: readonly OfferedFile[], surrounds: Surrounds): ReadMapping {
  const file = files.at(-1);
  if (file === undefined || !isJsonObject(file.json))
    throw new MappingFileError('There is no provisioning schema.');
  const schema = readSchema(file.json);
  const lint = lintSchema(schema, surrounds);
  const text = correctedSchema(file.json, schema, lint, file.text);
  return {
    kind: schemaKind,
    mapping: {
      users: schema.users.rows.map(({ mapping }) => mapping),
      groups: schema.groups?.rows.map(({ mapping }) => mapping) ?? [],
    },
    facts: factsOf(schema),
    unknown: schema.unknown,
    lint,
    corrected: text === null ? null : { name: correctedName(file.name), text },
    giveBack: '**Attribute mapping** > **Show advanced options** > **Review your schema** > **Save**',
  };
}

function factsOf({ exportedAt, users, groups }: ProvisioningSchema): string[] {
  const scope = scopeWords(users.raw.scope);
  return [
    ...(exportedAt === null
      ? []
      : [`The mapping is as of ${exportedAt.slice(0, 10)}, ${exportedAt.slice(11, 16)} UTC.`]),
    ...(scope === null ? ['No filter leaves people out.'] : [`Only who meets this is sent: ${scope}.`]),
    ...(groups === null ? ['There is no mapping of groups.'] : []),
  ];
}
