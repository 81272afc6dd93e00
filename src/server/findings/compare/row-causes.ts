/** Row by row: what the mapping makes of the provider's people today, against what arrived of them. */
import {
  attributeNotThere,
  differsFromSource,
  keysInOtherCase,
  sentAtCreationOnly,
} from '../../../shared/causes/found-words';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import type { Laboratory, LaboratoryContext } from '../../../shared/idp/common/laboratory';
import type { DiagnosedFinding } from '../../../shared/idp/identity-provider';
import { normalisedPath, sameType } from '../../../shared/normalised-path';
import type { FieldMapping } from '../../../shared/platform/fields';
import { readerOf } from '../../../shared/platform/mapped-path';
import { isJsonObject } from '../../../shared/scim/json';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import type { FoundCause } from '../../feature';
import { peek } from '../../resource/lazy-resource';
import { referenceTo } from '../../resource/summary';
import { isSliceOver, yieldSlice } from '../../runtime/time-slice';
import type { MatchedPerson, RunRow } from './matched-people';

export interface RowComparison {
  laboratory: Laboratory;
  context: LaboratoryContext;
  people: readonly MatchedPerson[];
  fieldMappings: readonly FieldMapping[];
}

/** Somebody whose value is another one than it should be. */
interface Differing {
  person: MatchedPerson;
  stored: string | null;
  expected: string;
}

/** Only of what the platform takes: a field of it, or whether somebody is active. Who somebody's manager is has an id of its own here. */
export async function rowCauses(rows: readonly RunRow[], comparison: RowComparison): Promise<FoundCause[]> {
  const found: FoundCause[] = [];
  for (const run of rows) {
    if (!isTaken(run.row, comparison.fieldMappings)) continue;
    found.push(...causesOf(run, comparison));
    if (isSliceOver()) await yieldSlice();
  }
  return found;
}

function isTaken({ target }: AttributeMapping, fieldMappings: readonly FieldMapping[]): boolean {
  const wanted = normalisedPath(target);
  if (wanted.plain === 'active') return true;
  return fieldMappings.some(({ path }) => {
    const read = normalisedPath(path);
    return read.plain === wanted.plain && sameType(read, wanted);
  });
}

function causesOf(run: RunRow, comparison: RowComparison): FoundCause[] {
  const { row, read } = run;
  const { target, source } = row;
  const mended = comparison.laboratory.withKeysOf?.(
    row,
    comparison.people.map(({ source: one }) => one),
  );
  if (mended) {
    const better = comparison.laboratory.readRow(mended, comparison.context);
    const people = differing(target, (one) => better.of(one).value, comparison);
    return found(keysInOtherCase({ target, source }, mended.source), people, mended.source);
  }
  const missing = missingAttribute(run, comparison.people);
  if (missing !== null) {
    const people = comparison.people.filter((person) => textAt(target, person) === null && person.stored);
    const finding = attributeNotThere({ target, source }, missing);
    return found(
      finding,
      people.map((person) => ({ person, stored: null, expected: '' })),
      lastPart(missing),
    );
  }
  const people = differing(target, (one) => read.of(one).value, comparison);
  if (row.apply === 'only during creation')
    return found(sentAtCreationOnly({ target, source }, 'value is wrong'), people);
  // Whether somebody is active follows from more than its row.
  return isActive(target) ? [] : found(differsFromSource({ target, source }), people);
}

function found(finding: DiagnosedFinding, people: readonly Differing[], copy?: string): FoundCause[] {
  if (people.length === 0) return [];
  return [{ finding, people: people.flatMap(wrongPerson), ...(copy === undefined ? {} : { copy }) }];
}

function wrongPerson({ person: { stored: user }, stored, expected }: Differing): FoundCause['people'] {
  if (user === undefined) return [];
  const belongs = expected === '' ? null : expected;
  const reading = belongs === null ? 'nothing is sent' : `${belongs} at the provider`;
  return [{ person: referenceTo(user), value: { sent: stored, belongs, reading } }];
}

/** Of who is here, those for whom the value is another one; where nothing would be sent nobody is wrong. */
function differing(
  target: string,
  expectedOf: (source: unknown) => JsonValue,
  { people }: RowComparison,
): Differing[] {
  return people.flatMap((person) => {
    const expected = textOf(expectedOf(person.source));
    if (person.stored === undefined || expected === null) return [];
    const stored = textAt(target, person);
    return isSame(target, stored, expected) ? [] : [{ person, stored, expected }];
  });
}

/** Who is not said to be inactive is active. */
function isSame(target: string, stored: string | null, expected: string): boolean {
  if (!isActive(target)) return (stored ?? '').trim() === expected.trim();
  return (stored?.toLowerCase() !== 'false') === (expected.toLowerCase() !== 'false');
}

function isActive(target: string): boolean {
  return normalisedPath(target).plain === 'active';
}

function textAt(target: string, { stored }: MatchedPerson): string | null {
  return stored === undefined ? null : (readerOf(target)?.(peek(stored)).text ?? null);
}

function textOf(value: JsonValue): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/**
 * An attribute that nobody who was handed in has, not even empty. Only where records have attributes in groups, as a provider has
 * that lists them by their kind: elsewhere what is left out of a record may still be there.
 */
function missingAttribute({ read }: RunRow, people: readonly MatchedPerson[]): string | null {
  const [attribute, ...others] = read.attributes;
  const [kind, name] = attribute?.split('.') ?? [];
  if (attribute === undefined || others.length > 0 || kind === undefined || name === undefined) return null;
  const kinds = people.map(({ record }) => record[kind]).filter(isJsonObject);
  if (kinds.length === 0 || kinds.some((one: JsonObject) => Object.hasOwn(one, name))) return null;
  return attribute;
}

function lastPart(attribute: string): string {
  return attribute.slice(attribute.lastIndexOf('.') + 1);
}
