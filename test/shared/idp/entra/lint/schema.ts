/** Provisioning schemas as Graph writes them, with the rows that a test wants. */
import type { Surrounds } from '../../../../../src/shared/idp/common/mapping-file';
import { entraMappingFiles } from '../../../../../src/shared/idp/entra/mapping-file';
import { treeOf } from '../../../../../src/shared/idp/entra/schema-file/expression-tree';
import { placeTables } from '../../../platform/place-tables';

export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** `[usageLocation]`, `"text"` or a call, and what else differs from a plain row. */
export type RowParts = [target: string, source: string | null, more?: Record<string, unknown>];

export const soundRows: readonly RowParts[] = [
  ['userName', '[userPrincipalName]', { matchingPriority: 1 }],
  ['active', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'],
  ['displayName', '[displayName]'],
  ['title', '[jobTitle]'],
  ['emails[type eq "work"].value', 'Coalesce([mail], [userPrincipalName])'],
  ['name.givenName', '[givenName]'],
  ['name.familyName', '[surname]'],
  ['addresses[type eq "work"].country', '[usageLocation]'],
  ['phoneNumbers[type eq "work"].value', '[telephoneNumber]'],
  ['externalId', '[objectId]'],
  [`${enterprise}:department`, '[department]'],
  [`${enterprise}:manager`, '[manager]'],
  ['timezone', 'Switch([usageLocation], , "IE", "Europe/Dublin", "PL", "Europe/Warsaw")'],
];

/** Rows of a sound mapping, those of the same target replaced and the others added. */
export function withRows(...rows: readonly RowParts[]): RowParts[] {
  const targets = new Set(rows.map(([target]) => target));
  return [...soundRows.filter(([target]) => !targets.has(target)), ...rows];
}

function attributeMapping([targetAttributeName, source, more = {}]: RowParts): object {
  return {
    defaultValue: null,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority: 0,
    targetAttributeName,
    source: source === null ? null : sourceOf(source),
    ...more,
  };
}

/** What our own parser can't read has no tree. */
function sourceOf(text: string): object {
  try {
    return { ...treeOf(text), expression: text };
  } catch {
    return { expression: text, name: text.split('(')[0], type: 'Function', parameters: [] };
  }
}

const sourceNames =
  `userPrincipalName IsSoftDeleted displayName jobTitle mail givenName surname usageLocation country state city
  telephoneNumber mobile objectId department manager mailNickname employeeId appRoleAssignments preferredLanguage companyName`.split(
    /\s+/,
  );

export interface SchemaParts {
  rows?: readonly RowParts[];
  /** Of the object mapping for people. */
  object?: Record<string, unknown>;
  /** Of the object mapping for groups. */
  groups?: Record<string, unknown>;
  /** Attributes that the application's list lacks, or has as another type. */
  types?: Record<string, string | null>;
}

export function schemaOf({
  rows = soundRows,
  object = {},
  groups = {},
  types = {},
}: SchemaParts = {}): object {
  const listed = [...new Set([...rows.map(([target]) => target), 'externalId'])];
  const typeOf = (name: string) => types[name] ?? (name.endsWith(':manager') ? 'Reference' : 'String');
  const attribute = (name: string) => ({
    name,
    type: typeOf(name),
    anchor: false,
    multivalued: false,
    mutability: 'ReadWrite',
  });
  return {
    id: '00000000-0000-0000-0000-000000000001',
    version: 'Date:2026-09-21T06:48:12.4410000Z, Version:1.0.0',
    directories: [
      {
        id: 'src',
        name: 'Microsoft Entra ID',
        objects: [{ name: 'User', attributes: sourceNames.map(attribute) }],
      },
      {
        id: 'tgt',
        name: 'customappsso',
        objects: [{ name: 'User', attributes: listed.filter((name) => types[name] !== null).map(attribute) }],
      },
    ],
    synchronizationRules: [
      {
        id: 'rule',
        name: 'USER_OUTBOUND_USER',
        priority: 1,
        sourceDirectoryName: 'Microsoft Entra ID',
        targetDirectoryName: 'customappsso',
        objectMappings: [
          {
            name: 'Provision Microsoft Entra ID Users',
            enabled: true,
            flowTypes: 'Add, Update, Delete',
            sourceObjectName: 'User',
            targetObjectName: 'User',
            scope: null,
            attributeMappings: rows.map(attributeMapping),
            ...object,
          },
          {
            name: 'Provision Microsoft Entra ID Groups',
            enabled: true,
            flowTypes: 'Add, Update, Delete',
            sourceObjectName: 'Group',
            targetObjectName: 'urn:ietf:params:scim:schemas:core:2.0:Group',
            scope: null,
            attributeMappings: [
              attributeMapping(['displayName', '[displayName]', { matchingPriority: 1 }]),
              attributeMapping(['members', '[members]']),
            ],
            ...groups,
          },
        ],
      },
    ],
  };
}

export const surrounds: Surrounds = { places: placeTables, countries: ['GB', 'US'], fieldMappings: [] };

/** Reads a schema as it would come as a file. */
export function readSchemaFile(json: object, about: Surrounds = surrounds) {
  const file = {
    name: 'schema.json',
    text: JSON.stringify(json, null, 2),
    json: JSON.parse(JSON.stringify(json)),
  };
  return entraMappingFiles.read([file], about);
}
