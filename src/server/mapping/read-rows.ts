/** The rows of a mapping, read once and then worked out for one person after the other. */
import type { Sent } from '../../shared/features/mapping';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import type { SourceRange } from '../../shared/idp/common/expression/expression-error';
import type {
  Laboratory,
  LaboratoryContext,
  Outcome,
  ReadExpression,
} from '../../shared/idp/common/laboratory';
import { problemOf } from '../../shared/idp/common/laboratory';
import { pathKey, readPath } from '../../shared/mapping/path-key';
import { shownText, shownValue } from '../../shared/mapping/shown-value';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import { type TextReader, textReader } from '../../shared/scim/value-at-path';
import { truncateText } from '../runtime/truncate-text';

export interface ReadRow {
  row: AttributeMapping;
  key: string;
  /** What stands at its target; null for a target that is no path. */
  text: TextReader | null;
  /** Null where it can't be run. */
  read: ReadExpression | null;
  /** Why not, where it is a mistake, and where in the expression. */
  problem: string | null;
  range: SourceRange | null;
}

/** Somebody as the provider knows them, as far as that is known here. */
export interface Someone {
  /** As stored; null for who has not come. */
  resource: JsonObject | null;
  source: unknown;
  /** Names of the attributes of which something is known; null for all of them. */
  known: ReadonlySet<string> | null;
}

export interface WorkedOut extends Sent {
  /** As it would be sent; null where it is not known. */
  json: JsonValue;
  /** False where it is taken from what came. */
  isComputed: boolean;
  /** Of a problem, in the expression. */
  range: SourceRange | null;
}

/** In characters. */
const longestValue = 500;

export function readRow(
  row: AttributeMapping,
  laboratory: Laboratory | null,
  context: LaboratoryContext,
): ReadRow {
  const path = readPath(row.target);
  const text = path === null ? null : textReader(path);
  const plain = { row, key: pathKey(row.target), text };
  try {
    return {
      ...plain,
      read: laboratory?.readRow(row, context) ?? constantOf(row),
      problem: null,
      range: null,
    };
  } catch (error) {
    const { message, range } = problemOf(mistakeIn(row, laboratory, context) ?? error);
    return { ...plain, read: null, problem: message, range };
  }
}

/** Of an expression itself, with its place; null where the mistake is elsewhere in the row. */
function mistakeIn(
  { type, source }: AttributeMapping,
  laboratory: Laboratory | null,
  context: LaboratoryContext,
): unknown {
  if (type !== 'expression') return null;
  try {
    laboratory?.read(source, context);
    return null;
  } catch (error) {
    return error;
  }
}

/** What needs no language. */
function constantOf({ type, source, defaultIfNull }: AttributeMapping): ReadExpression | null {
  if (type !== 'constant' && type !== 'none') return null;
  const value = type === 'constant' ? source : (defaultIfNull ?? null);
  return { attributes: [], of: () => ({ value, problem: null }), traceOf: () => null };
}

/** Attributes that the row asks and nothing tells. */
export function unknownTo({ read }: ReadRow, { known }: Pick<Someone, 'known'>): string[] {
  return known === null ? [] : (read?.attributes ?? []).filter((name) => !known.has(name));
}

export function workOut(row: ReadRow, someone: Someone): WorkedOut {
  if (row.problem !== null) return failed(row.problem, row.range);
  if (row.read === null) return asItCame(row, someone, 'This provider’s language is not run here.');
  const unknown = unknownTo(row, someone);
  if (unknown.length > 0) return asItCame(row, someone, `${unknown.join(', ')} does not arrive`);
  return outcome(row.read.of(someone.source));
}

function outcome({ value, problem }: Outcome): WorkedOut {
  if (problem !== null) return failed(problem.message, problem.range);
  if (value === null) return { ...nothing, state: 'nothing', isComputed: true };
  const shown = truncateText(shownValue(value), longestValue);
  return { ...nothing, state: 'value', value: shown, json: value, isComputed: true };
}

const nothing = { value: null, why: null, json: null, range: null } as const;

function failed(why: string, range: SourceRange | null): WorkedOut {
  return { ...nothing, state: 'problem', why, range, isComputed: true };
}

/** Somebody who came shows what the provider has sent, whatever made it. */
function asItCame({ text }: ReadRow, { resource }: Someone, reason: string): WorkedOut {
  const came = resource === null ? null : (text?.(resource).text ?? null);
  if (came === null) return { ...nothing, state: 'not known', why: reason, isComputed: false };
  const value = truncateText(shownText(came), longestValue);
  return { ...nothing, state: 'value', value, why: `As it came: ${reason}`, json: came, isComputed: false };
}

/** Whether what the row gives is something else than what came. */
export function differs(row: ReadRow, someone: Someone, { state, json, isComputed }: WorkedOut): boolean {
  if (someone.resource === null || !isComputed || state === 'problem' || isStructure(json)) return false;
  const came = row.text?.(someone.resource).text ?? null;
  const given = json === null || json === '' ? null : String(json);
  return given?.toLowerCase() !== came?.toLowerCase();
}

function isStructure(json: JsonValue): boolean {
  return typeof json === 'object' && json !== null;
}
