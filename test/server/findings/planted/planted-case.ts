/** A planted fault as its files tell it. Mappings are read here as far as these files need it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupUse } from '../../../../src/shared/features/provider-evidence';
import { identityProviderOf } from '../../../../src/shared/idp';
import type { Mapping } from '../../../../src/shared/idp/common/attribute-mapping';
import { entraMappingFiles } from '../../../../src/shared/idp/entra/mapping-file';
import { attributePathOf } from '../../../../src/shared/idp/okta/external-name';
import { mappingOf, type ProfileMapping } from '../../../../src/shared/idp/okta/mapping';
import { rowsOf } from '../../../../src/shared/idp/onelogin/template/template-rows';
import type { JsonObject } from '../../../../src/shared/scim/resource';

const folder = join(import.meta.dirname, '../../../cases/planted');
export const plantedCases = readdirSync(folder).toSorted();

export interface Answer {
  severity: string;
  peopleAffected: string[];
  fix: { value: string | null };
  mustMention: string[];
  mustNotSay: string[];
}

export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface PlantedCase {
  idp: string;
  answer: Answer;
  people: JsonObject[];
  groups: GroupUse[];
  setting: JsonObject;
  mapping: Mapping;
  /** Null where the simulated client sends everybody. */
  traffic: Sent[] | null;
}

export function readCase(name: string): PlantedCase {
  const text = (file: string) => readIfThere(join(folder, name, file));
  const json = (file: string) => JSON.parse(text(file) ?? 'null');
  const own = {
    mapping: json('mapping.json'),
    template: text('template.txt'),
    schema: json('app-schema.json'),
  };
  return {
    ...mappingIn(own),
    answer: json('answer.json'),
    people: json('people.json'),
    groups: groupsIn(json('mapping.json'), json('group-assignments.json'), json('group-push.json')),
    setting: json('setting.json'),
    traffic: json('traffic.json'),
  };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

interface OwnFiles {
  // biome-ignore lint/suspicious/noExplicitAny: files of other products
  mapping: any;
  template: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: files of other products
  schema: any;
}

function mappingIn({ mapping, template, schema }: OwnFiles): Pick<PlantedCase, 'idp' | 'mapping'> {
  if (template !== null)
    return {
      idp: 'onelogin',
      mapping: { ...identityProviderOf('onelogin').mapping, users: rowsOf(template) },
    };
  if (mapping.synchronizationRules) {
    const file = { name: 'mapping.json', text: JSON.stringify(mapping), json: mapping };
    const surrounds = { places: null, countries: [], fieldMappings: [] };
    return { idp: 'entra', mapping: entraMappingFiles.read([file], surrounds).mapping };
  }
  if (mapping.properties) return { idp: 'okta', mapping: oktaMappingIn(mapping.properties, schema) };
  return { idp: 'jumpcloud', mapping: identityProviderOf('jumpcloud').mapping };
}

function oktaMappingIn(
  properties: Record<string, { expression: string; pushStatus: ProfileMapping['pushStatus'] }>,
  schema: OwnFiles['schema'],
): Mapping {
  const attributes = { ...schema.definitions.base?.properties, ...schema.definitions.custom?.properties };
  const rows = Object.entries(properties).flatMap(([attribute, { expression, pushStatus }]) => {
    const { externalName, externalNamespace } = attributes[attribute] ?? {};
    if (externalName === undefined) return [];
    return [{ attribute, expression, pushStatus, externalName, externalNamespace }];
  });
  const readable = rows.filter((row) => attributePathOf(row) !== '');
  return mappingOf(readable);
}

// biome-ignore lint/suspicious/noExplicitAny: files of other products
function groupsIn(mapping: any, assignments: any[] | null, pushes: any[] | null): GroupUse[] {
  const bound: { name: string; bound: boolean }[] = mapping?.userGroups ?? [];
  const assigned = new Set((assignments ?? []).map(({ id }) => id));
  const pushed = new Set((pushes ?? []).map(({ sourceGroupId }) => sourceGroupId));
  const use = (id: string): GroupUse['use'] => {
    if (assigned.has(id) && pushed.has(id)) return 'assigned and pushed';
    return assigned.has(id) ? 'assigned' : 'pushed';
  };
  return [
    ...bound.map((group): GroupUse => ({ name: group.name, use: group.bound ? 'bound' : 'none' })),
    ...[...new Set([...assigned, ...pushed])].map((id): GroupUse => ({ id, use: use(id) })),
  ];
}
