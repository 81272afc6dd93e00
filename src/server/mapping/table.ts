/** The table of a mapping: a row an attribute, a column a station between the provider and the platform. */
import type {
  GroupTable,
  MappingTable,
  OnPlatform,
  TableEvent,
  TableRow,
} from '../../shared/features/mapping';
import { marksOf } from '../../shared/mapping/marks';
import { pathKey, readPath } from '../../shared/mapping/path-key';
import { effectiveMappings } from '../../shared/platform/fields';
import { resolveAttribute } from '../../shared/scim/schemas/schema-registry';
import { type TextReader, textReader } from '../../shared/scim/value-at-path';
import { type SerializedJson, serializeJson } from '../runtime/serialized-json';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import { ExpectedCauses } from './expected-causes';
import { groupTable } from './group-rows';
import { PathCounts } from './path-counts';
import { type PeopleAtHand, peopleAtHand, readUserRows, userType } from './people-at-hand';
import { platformReader } from './platform-values';
import { differs, type ReadRow, workOut } from './read-rows';
import type { Workshop } from './workshop';

/** In people: a page draws it no more often. */
const tellEvery = 2_000;

/** Looks at everybody in slices until the signal is aborted, then tells the table; changes nothing. */
export async function* mappingTable(
  workshop: Workshop,
  personId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<SerializedJson<TableEvent>[]> {
  const rows = readUserRows(workshop);
  const people = peopleAtHand(workshop, rows);
  const counts = new PathCounts(askedPaths(workshop, rows));
  const causes = people.isExpected ? new ExpectedCauses(workshop) : null;
  let lookedAt = 0;
  for (const { attributes } of people.each()) {
    counts.add(attributes);
    causes?.add(attributes);
    lookedAt += 1;
    if (lookedAt % tellEvery === 0) yield [told({ kind: 'progress', lookedAt, people: people.size })];
    if (isSliceOver()) await yieldSlice();
    if (signal.aborted) return;
  }
  const groups = await groupTable(workshop);
  if (signal.aborted) return;
  const table = tableOf({ workshop, rows, people, counts, causes, personId, groups });
  yield [told({ kind: 'table', table })];
}

function told(event: TableEvent): SerializedJson<TableEvent> {
  return serializeJson(event);
}

/** Those that the mapping writes and those that the platform takes, by key. */
function askedPaths({ setting }: Workshop, rows: readonly ReadRow[]): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  const paths = effectiveMappings(setting.fieldMappings).map(({ path }) => path);
  for (const path of [...paths, ...rows.map(({ row }) => row.target)]) {
    const read = readPath(path);
    const key = pathKey(path);
    if (read !== null && !asked.has(key)) asked.set(key, { path, read: textReader(read) });
  }
  return asked;
}

interface Asked {
  path: string;
  read: TextReader;
}

interface Parts {
  workshop: Workshop;
  rows: readonly ReadRow[];
  people: PeopleAtHand;
  counts: PathCounts;
  causes: ExpectedCauses | null;
  personId: string | undefined;
  groups: GroupTable;
}

function tableOf(parts: Parts): MappingTable {
  const { workshop, people, causes, personId } = parts;
  const someone = people.subject(personId);
  const onPlatform = platformReader(workshop)(someone?.subject.id ?? '', someone?.attributes ?? {});
  return {
    people: people.size,
    isExpected: people.isExpected,
    company: people.isExpected ? (workshop.company?.name ?? null) : null,
    subject: someone?.subject ?? null,
    rows: places(parts).map((place) => rowOf(place, { ...parts, someone, onPlatform })),
    groups: parts.groups,
    causes: causes?.list() ?? null,
  };
}

interface Place {
  key: string;
  path: string;
  index: number | null;
}

/** What the platform takes first, then the mapping in its order, then what came besides. */
function places({ workshop, rows, counts }: Parts): Place[] {
  const found = new Map<string, Place>();
  const mapped = rows.map(({ key, row }, index) => ({ key, path: row.target, index }));
  const taken = effectiveMappings(workshop.setting.fieldMappings).map(({ path }) => ({
    key: pathKey(path),
    path,
    index: mapped.find(({ key }) => key === pathKey(path))?.index ?? null,
  }));
  const others = counts.others().map(([key, { path }]) => ({ key, path, index: null }));
  // Several rows of a mapping may write the same: each is shown.
  for (const place of [...taken, ...mapped, ...others]) {
    const id = place.index === null ? place.key : `${place.index}`;
    if (!found.has(id)) found.set(id, place);
  }
  return [...found.values()];
}

interface RowParts extends Parts {
  someone: ReturnType<PeopleAtHand['subject']>;
  onPlatform: ReadonlyMap<string, OnPlatform>;
}

function rowOf({ key, path, index }: Place, parts: RowParts): TableRow {
  const { workshop, rows, people, counts, someone } = parts;
  const read = index === null ? null : (rows[index] ?? null);
  const worked = read === null || someone === null ? null : workOut(read, someone);
  const arrived = counts.of(key)?.arrived() ?? nobody;
  const platform = parts.onPlatform.get(key) ?? null;
  const type = typeAt(path, workshop);
  const facts = {
    row: read?.row ?? null,
    people: people.size,
    arrived,
    isTaken: platform !== null,
    isBoolean: type === 'boolean',
    differs: read !== null && someone !== null && worked !== null && differs(read, someone, worked),
    fails: worked?.state === 'problem',
  };
  const sent =
    worked === null ? { state: emptyState(read), value: null, why: read?.problem ?? null } : worked;
  return {
    key: index === null ? key : `${key}#${index}`,
    path,
    index,
    row: facts.row,
    type,
    sent: { state: sent.state, value: sent.value, why: sent.why },
    arrived,
    platform,
    marks: marksOf(facts),
  };
}

function emptyState(read: ReadRow | null): 'not mapped' | 'problem' | 'not known' {
  if (read === null) return 'not mapped';
  return read.problem === null ? 'not known' : 'problem';
}

const nobody = { people: 0, distinct: 0, isMany: false, examples: [], several: 0 };

/** Null for what no schema declares. */
function typeAt(path: string, { directory }: Workshop): string | null {
  const read = readPath(path);
  const type = userType(directory);
  if (read === null || type === undefined) return null;
  const found = resolveAttribute(type, read);
  return found.kind === 'attribute' ? found.attribute.definition.type : null;
}
