/**
 * JumpCloud exports nothing: its table and the bound groups are ticked by hand, and stand in a file of ours afterwards, or in one that
 * somebody wrote down from the console: `attributeMapping.user`, with the headings of its table, and `userGroups` with `bound`.
 */
import { isJsonObject } from '../../scim/json';
import type { JsonObject } from '../../scim/resource';
import {
  type FileKind,
  MappingFileError,
  type MappingFiles,
  type OfferedFile,
  type ReadMapping,
  type Surrounds,
} from '../common/mapping-file';
import { parseTarget } from '../common/resource-values';
import { lintGroups } from './lint';
import type { KnownGroup } from './lint/known-group';
import { jumpCloudMapping } from './mapping';

const kind: FileKind = { id: 'table', what: 'a table of attributes of JumpCloud, written down by hand' };

export const jumpCloudMappingFiles: MappingFiles = {
  recognise: ({ json }) =>
    isJsonObject(json) && (tableOf(json).length > 0 || groupsOf(json).length > 0) ? kind : null,
  read,
};

const property = 'JumpCloud Property';

function tableOf({ attributeMapping }: JsonObject): JsonObject[] {
  const rows = isJsonObject(attributeMapping) ? attributeMapping.user : undefined;
  return Array.isArray(rows) ? rows.filter(isJsonObject).filter((row) => property in row) : [];
}

function groupsOf({ userGroups }: JsonObject): KnownGroup[] {
  const listed = Array.isArray(userGroups) ? userGroups.filter(isJsonObject) : [];
  return listed.flatMap(({ name, bound }) =>
    typeof name === 'string' && typeof bound === 'boolean' ? [{ name, bound }] : [],
  );
}

/** Sent whatever the table says. */
const always = new Set(['externalId', 'active', 'locale', 'preferredLanguage']);

function read(files: readonly OfferedFile[], surrounds: Surrounds): ReadMapping {
  const json = files.at(-1)?.json;
  if (!isJsonObject(json)) throw new MappingFileError('This is no table of JumpCloud.');
  const table = tableOf(json);
  const targets = table.map((row) => String(row['Application Value'] ?? row['SCIM v2 Mapping'] ?? ''));
  const listed = new Set(targets.map(rootOf));
  const users =
    table.length === 0
      ? jumpCloudMapping.users
      : jumpCloudMapping.users.filter(({ target }) => always.has(target) || listed.has(rootOf(target)));
  const known = new Set(jumpCloudMapping.users.map(({ target }) => rootOf(target)));
  const groups = groupsOf(json);
  return {
    kind,
    mapping: { users, groups: jumpCloudMapping.groups },
    facts:
      groups.length === 0
        ? []
        : [
            `Bound groups: ${
              groups
                .filter(({ bound }) => bound)
                .map(({ name }) => `\`${name.replaceAll('`', "'")}\``)
                .join(', ') || 'none'
            }.`,
          ],
    unknown: targets.flatMap((target, index) =>
      known.has(rootOf(target))
        ? []
        : [
            {
              place: `attributeMapping.user.${index}`,
              sentence: `JumpCloud’s table has no row for ${target.slice(0, 120)}.`,
            },
          ],
    ),
    lint: lintGroups(groups, users, surrounds),
    corrected: null,
    giveBack: null,
  };
}

/** The attribute that a path is of: JumpCloud lists an address as one row. */
function rootOf(path: string): string {
  try {
    const { schema, attribute, subAttribute } = parseTarget(path);
    return [schema ?? '', attribute, attribute === 'name' ? subAttribute : ''].join('|').toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
