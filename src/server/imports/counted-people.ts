/** Findings of lint counted in people: those who were offered, else those of the SCIM setting as far as their resources tell. */
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import type { Laboratory } from '../../shared/idp/common/laboratory';
import type { Concerned } from '../../shared/idp/common/mapping-file';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import type { DirectoryReader } from '../directory/directory-reader';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

/** One person by the vendor's attribute names; what is not in `known` can't be told. Null: everything can. */
export interface CountedPerson {
  name: string;
  attributes: Readonly<Record<string, JsonValue>>;
  known: ReadonlySet<string> | null;
}

export interface CountedPeople {
  /** "people.csv", "people in the directory". */
  what: string;
  people: readonly CountedPerson[];
}

export async function peopleOfRecords(
  what: string,
  records: readonly JsonObject[],
  laboratory: Laboratory,
): Promise<CountedPeople> {
  const people: CountedPerson[] = [];
  for (const [index, record] of records.entries()) {
    const { name, source } = laboratory.personOfRecord(record, index + 1);
    people.push({ name, attributes: { ...laboratory.attributesOf(source) }, known: null });
    if (isSliceOver()) await yieldSlice();
  }
  return { what, people };
}

/** @param mapping in force, by which what is stored is turned round */
export async function peopleOfDirectory(
  directory: DirectoryReader,
  mapping: Mapping,
  laboratory: Laboratory,
): Promise<CountedPeople | null> {
  const people: CountedPerson[] = [];
  for (const { attributes } of directory.each('User')) {
    const { name, source, known } = laboratory.personOfResource(attributes, mapping.users);
    people.push({ name, attributes: laboratory.attributesOf(source), known: new Set(known) });
    if (isSliceOver()) await yieldSlice();
  }
  return people.length === 0 ? null : { what: 'the people who are here', people };
}

const mostNames = 5;

/** Null where it can't be told of these people. */
export function countConcerned(
  { people }: CountedPeople,
  concerned: Concerned | null,
): { people: number; of: number; names: string[] } | null {
  if (concerned === null) return null;
  const asked = attributesAsked(concerned);
  const telling = people.filter(
    ({ known }) => known === null || asked.every((attribute) => known.has(attribute)),
  );
  if (telling.length === 0) return null;
  const found = telling.filter((person) => isConcerned(person, concerned));
  return {
    people: found.length,
    of: people.length,
    names: found.slice(0, mostNames).map(({ name }) => name),
  };
}

function attributesAsked({ lacking = [], having = [], oneOf }: Concerned): string[] {
  return [...lacking, ...having, ...(oneOf === undefined ? [] : [oneOf.attribute])];
}

function isConcerned(
  { attributes }: CountedPerson,
  { lacking = [], having = [], oneOf }: Concerned,
): boolean {
  const isEmpty = (name: string) => isNothing(attributes[name]);
  if (!lacking.every(isEmpty) || having.some(isEmpty)) return false;
  return (
    oneOf === undefined || oneOf.values.includes(String(attributes[oneOf.attribute] ?? '').toUpperCase())
  );
}

function isNothing(value: JsonValue | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
