/** A row tried on one person: what it is made of, how its value comes about, and what the platform would make of it. */
import type { TriedPerson } from '../../shared/features/mapping';
import { pathsOf } from '../../shared/finding-paths';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import { shownValue } from '../../shared/mapping/shown-value';
import { concernSame } from '../../shared/normalised-path';
import type { JsonObject } from '../../shared/scim/resource';
import { severities } from '../../shared/severities';
import { truncateText } from '../runtime/truncate-text';
import { finderOf } from './expected-causes';
import { type PeopleAtHand, userType } from './people-at-hand';
import { platformReader } from './platform-values';
import { type ReadRow, workOut } from './read-rows';
import { withValue } from './sent-resource';
import { traceLines } from './trace-lines';
import type { Workshop } from './workshop';

export interface Trial {
  row: AttributeMapping;
  personId?: string | undefined;
  /** Values of attributes that do not arrive, for that person. */
  tried?: Readonly<Record<string, string>> | undefined;
}

/** In characters. */
const longestValue = 200;

export function triedPerson(
  workshop: Workshop,
  row: ReadRow,
  people: PeopleAtHand,
  { personId, tried = {} }: Trial,
): TriedPerson {
  const person = people.subject(personId);
  if (person === null) return triedOnNobody(row);
  const { subject, attributes, known } = person;
  const source = withTried(workshop, person.source, tried);
  const { json, ...worked } = workOut(row, { ...person, source, known: null });
  const after = withValue(attributes, row.row.target, json, userType(workshop.directory));
  return {
    subject,
    sent: { state: worked.state, value: worked.value, why: worked.why },
    range: worked.range,
    inputs: inputsOf(workshop, row, source, known),
    lines: linesOf(row, source),
    platform: platformReader(workshop)(subject.id, after).get(row.key) ?? null,
    findings: findingsAt(workshop, row.row.target, after),
  };
}

function triedOnNobody({ problem, range }: ReadRow): TriedPerson {
  const state = problem === null ? 'not known' : 'problem';
  const sent = { state, value: null, why: problem } as const;
  return { subject: null, sent, range, inputs: [], lines: [], platform: null, findings: [] };
}

function withTried({ laboratory }: Workshop, source: unknown, tried: NonNullable<Trial['tried']>): unknown {
  if (laboratory === null) return source;
  return Object.entries(tried).reduce<unknown>(
    (before, [name, value]) => laboratory.tried(before, name, value),
    source,
  );
}

function inputsOf(
  { laboratory }: Workshop,
  { read }: ReadRow,
  source: unknown,
  known: ReadonlySet<string> | null,
): TriedPerson['inputs'] {
  const attributes = laboratory?.attributesOf(source) ?? {};
  return (read?.attributes ?? []).map((name) => {
    const value = attributes[name] ?? null;
    const shown = value === null ? null : truncateText(shownValue(value), longestValue);
    return { name, value: shown, isKnown: known === null || known.has(name) };
  });
}

function linesOf({ read, row }: ReadRow, source: unknown): TriedPerson['lines'] {
  const trace = read?.traceOf(source) ?? null;
  return trace === null ? [] : traceLines(trace, row.source);
}

/** By the same rules as the findings of who has come. */
function findingsAt(workshop: Workshop, target: string, attributes: JsonObject): TriedPerson['findings'] {
  return finderOf(workshop)(attributes)
    .filter((finding) => pathsOf(finding).some((path) => concernSame(path, target)))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
    .map(({ title, severity }) => ({ title, severity }));
}
