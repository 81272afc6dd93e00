/** What becomes of groups: a row an attribute, as for people; where no group has come, the groups of a rehearsal's company. */
import type { GroupTable, OnPlatform, TableRow } from '../../shared/features/mapping';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import { turnedRound } from '../../shared/idp/common/turned-round';
import { marksOf } from '../../shared/mapping/marks';
import { pathKey, readPath } from '../../shared/mapping/path-key';
import { counted } from '../../shared/plural';
import type { JsonObject } from '../../shared/scim/resource';
import { resolveAttribute } from '../../shared/scim/schemas/schema-registry';
import { textReader } from '../../shared/scim/value-at-path';
import type { Group } from '../../shared/world/world';
import { peek } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { referenceTo } from '../resource/summary';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { PathCounts } from './path-counts';
import { differs, type ReadRow, readRow, type Someone, workOut } from './read-rows';
import { resourceOf } from './sent-resource';
import type { Workshop } from './workshop';

interface GroupAtHand {
  id: string;
  name: string;
  attributes: JsonObject;
  someone: Someone;
}

/** Looks at all groups in slices; changes nothing. */
export async function groupTable(workshop: Workshop): Promise<GroupTable> {
  const rows = workshop.mapping.groups.map((row) => readGroupRow(row, workshop));
  const isExpected = workshop.directory.size('Group') === 0;
  const counts = new PathCounts(askedPaths(rows));
  let [first, groups]: [GroupAtHand | null, number] = [null, 0];
  for (const group of isExpected ? expected(workshop, rows) : arrived(workshop)) {
    first ??= group;
    groups += 1;
    counts.add(group.attributes);
    if (isSliceOver()) await yieldSlice();
  }
  const parts = { workshop, rows, counts, first, groups };
  const others = counts.others().map(([key, { path }]) => ({ key, path, index: null }));
  const mapped = rows.map(({ key, row }, index) => ({ key, path: row.target, index }));
  return {
    groups,
    isExpected,
    subject: first === null ? null : { id: first.id, name: first.name },
    rows: [...mapped, ...others].map((place) => rowOf(place, parts)),
  };
}

/** Most languages are about people: only what takes an attribute as it is can be worked out of a group everywhere. */
function readGroupRow(row: AttributeMapping, { laboratory, evaluation }: Workshop): ReadRow {
  const path = readPath(row.target);
  const plain = { row, key: pathKey(row.target), text: path === null ? null : textReader(path) };
  const unread = { ...plain, problem: null, range: null };
  if (row.type === 'direct') return { ...unread, read: directly(row.source) };
  if (row.type === 'expression' && laboratory?.runsGroups !== true) return { ...unread, read: null };
  return readRow(row, laboratory, evaluation);
}

function directly(source: string): ReadRow['read'] {
  return {
    attributes: [source],
    of: (known) => ({ value: (known as JsonObject)[source] ?? null, problem: null }),
    traceOf: () => null,
  };
}

function askedPaths(rows: readonly ReadRow[]) {
  return new Map(
    rows.flatMap(({ key, row, text }) => (text === null ? [] : [[key, { path: row.target, read: text }]])),
  );
}

function* arrived({ directory, mapping, laboratory }: Workshop): Iterable<GroupAtHand> {
  for (const group of directory.each('Group')) {
    const attributes = withMembers(peek(group), directory.members(group.id).size);
    const turned =
      laboratory?.runsGroups === true
        ? laboratory.personOfResource(attributes, mapping.groups)
        : sourceOf(attributes, mapping.groups);
    const someone = { resource: attributes, source: turned.source, known: new Set(turned.known) };
    yield { id: group.id, name: nameOf(group), attributes, someone };
  }
}

function nameOf(group: StoredResource): string {
  return referenceTo(group).displayName;
}

function sourceOf(attributes: JsonObject, rows: readonly AttributeMapping[]) {
  const { values, known } = turnedRound(attributes, rows);
  return { source: values, known };
}

/** Who is in a group is told as how many. */
function withMembers(attributes: JsonObject, members: number): JsonObject {
  return members === 0 ? attributes : { ...attributes, members: counted(members, 'member') };
}

/** Those that are assigned, where any is. */
function* expected({ company, directory }: Workshop, rows: readonly ReadRow[]): Iterable<GroupAtHand> {
  const world = company?.world;
  if (world === undefined) return;
  const all = [...world.groups.values()];
  const assigned = all.filter(({ id }) => world.assigned.has(id));
  const type = directory.registry.byName.get('group');
  for (const group of assigned.length > 0 ? assigned : all) {
    const someone = { resource: null, source: known(group), known: null };
    const values = rows.map((row) => ({ target: row.row.target, value: workOut(row, someone).json }));
    yield { id: group.id, name: group.name, attributes: resourceOf(values, type), someone };
  }
}

/** Under the names that consoles have for it. */
function known({ id, name, members }: Group): JsonObject {
  const held = members.length === 0 ? null : counted(members.length, 'member');
  return { id, objectId: id, name, displayName: name, members: held };
}

interface Place {
  key: string;
  path: string;
  index: number | null;
}

interface Parts {
  workshop: Workshop;
  rows: readonly ReadRow[];
  counts: PathCounts;
  first: GroupAtHand | null;
  groups: number;
}

const nothing = { people: 0, distinct: 0, isMany: false, examples: [], several: 0 };

function rowOf({ key, path, index }: Place, { workshop, rows, counts, first, groups }: Parts): TableRow {
  const read = index === null ? null : (rows[index] ?? null);
  const worked = read === null || first === null ? null : workOut(read, first.someone);
  const reached = counts.of(key)?.arrived() ?? nothing;
  const platform = platformOf(key, first, workshop);
  const state = read === null ? 'not mapped' : read.problem === null ? 'not known' : 'problem';
  const sent = worked ?? { state, value: null, why: read?.problem ?? null };
  const facts = {
    ...{ row: read?.row ?? null, people: groups, arrived: reached, isTaken: platform !== null },
    isBoolean: false,
    differs: read !== null && first !== null && worked !== null && differs(read, first.someone, worked),
    fails: sent.state === 'problem',
  };
  return {
    ...{ key: index === null ? key : `${key}#${index}`, path, index, row: facts.row },
    type: typeAt(path, workshop),
    sent: { state: sent.state, value: sent.value, why: sent.why },
    arrived: reached,
    platform,
    marks: marksOf(facts),
  };
}

/** Only a SCIM setting that takes groups over makes anything of them. */
function platformOf(key: string, first: GroupAtHand | null, { setting }: Workshop): OnPlatform | null {
  if (setting.grouping !== 'mirror' || (key !== 'displayname' && key !== 'members')) return null;
  const field = key === 'members' ? 'Members' : 'Group name';
  const value = first?.attributes[key === 'members' ? 'members' : 'displayName'];
  const text = typeof value === 'string' ? value : null;
  const rule = 'The groups of the identity provider are taken over, with their names and members.';
  return { field, value: text, raw: text, how: text === null ? 'empty' : 'field mapping', rule };
}

function typeAt(path: string, { directory }: Workshop): string | null {
  const read = readPath(path);
  const type = directory.registry.byName.get('group');
  if (read === null || type === undefined) return null;
  const found = resolveAttribute(type, read);
  return found.kind === 'attribute' ? found.attribute.definition.type : null;
}
