/** A planted fault as its files tell it: files of consoles are read as the product reads what is offered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { offeredFile } from '../../../../src/server/imports/offered-file';
import { recognise } from '../../../../src/server/imports/recognise';
import type { GroupUse } from '../../../../src/shared/features/provider-evidence';
import type { Mapping } from '../../../../src/shared/idp/common/attribute-mapping';
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

export async function readCase(name: string): Promise<PlantedCase> {
  const json = (file: string) => JSON.parse(readIfThere(name, file) ?? 'null');
  return {
    ...(await mappingIn(name)),
    answer: json('answer.json'),
    people: json('people.json'),
    groups: groupsIn(name),
    setting: json('setting.json'),
    traffic: json('traffic.json'),
  };
}

function readIfThere(name: string, file: string): string | null {
  try {
    return readFileSync(join(folder, name, file), 'utf8');
  } catch {
    return null;
  }
}

/** What an admin would drop together. */
const ofConsoles = [
  'mapping.json',
  'template.txt',
  'app-schema.json',
  'group-assignments.json',
  'group-push.json',
];

async function mappingIn(name: string): Promise<Pick<PlantedCase, 'idp' | 'mapping'>> {
  const texts = ofConsoles.flatMap((file) => {
    const text = readIfThere(name, file);
    return text === null ? [] : [{ file, text }];
  });
  const files = await Promise.all(texts.map(({ file, text }) => offeredFile(file, text)));
  const [first, ...others] = await Promise.all(files.map(recognise));
  if (first?.is !== 'mapping' || others.some((other) => other?.is !== 'mapping' || other.idp !== first.idp))
    throw new Error(`Not every file of ${name} is recognised as one of the same console.`);
  const surrounds = { places: null, countries: [], fieldMappings: [] };
  return { idp: first.idp.id, mapping: first.files.read(files, surrounds).mapping };
}

const boundSchema = z.object({
  userGroups: z.array(z.object({ name: z.string(), bound: z.boolean() })).default([]),
});
const assignedSchema = z.array(z.object({ id: z.string() }));
const pushedSchema = z.array(z.object({ sourceGroupId: z.string() }));

/** As the page asks for them. */
function groupsIn(name: string): GroupUse[] {
  const parsed = (file: string, otherwise: string): unknown =>
    JSON.parse(readIfThere(name, file) ?? otherwise);
  const { userGroups } = boundSchema.parse(parsed('mapping.json', '{}'));
  const assigned = new Set(assignedSchema.parse(parsed('group-assignments.json', '[]')).map(({ id }) => id));
  const pushed = new Set(
    pushedSchema.parse(parsed('group-push.json', '[]')).map((push) => push.sourceGroupId),
  );
  const use = (id: string): GroupUse['use'] => {
    if (assigned.has(id) && pushed.has(id)) return 'assigned and pushed';
    return assigned.has(id) ? 'assigned' : 'pushed';
  };
  return [
    ...userGroups.map((group): GroupUse => ({ name: group.name, use: group.bound ? 'bound' : 'none' })),
    ...[...new Set([...assigned, ...pushed])].map((id): GroupUse => ({ id, use: use(id) })),
  ];
}
