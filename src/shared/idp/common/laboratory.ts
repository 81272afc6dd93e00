/**
 * A vendor's language executed: what an expression or a row of its mapping makes of people, before anything is sent. Its folder
 * fills this in `laboratory.ts`; whoever uses it knows no vendor.
 */
import type { JsonObject, JsonValue } from '../../scim/resource';
import type { World } from '../../world/world';
import type { AttributeMapping } from './attribute-mapping';
import { ExpressionError, type SourceRange } from './expression/expression-error';
import type { FunctionDefinition, Parameter } from './expression/function-definition';
import type { Trace } from './expression/trace';

/** What differs from one evaluation to the next, or is a table; handed in so that the same input gives the same value. */
export interface LaboratoryContext {
  /** Milliseconds since 1970, UTC. */
  now: number;
  /** From 0 to below 1. */
  random: () => number;
  /** By ISO 3166-1 alpha-2 code. */
  countryNames?: Readonly<Record<string, string>>;
}

export interface LanguageFunction {
  /** A macro is one without parameters. */
  name: string;
  /** How it is called: what is optional has a question mark, what repeats three dots. */
  signature: string;
  /** What it gives. */
  sentence: string;
  /** What it gives where an attribute is empty. */
  onNull: string;
  example: { expression: string; value: JsonValue } | null;
  /** What no public source shows, so that it may be otherwise in the product. */
  unverified: string | null;
}

export interface LanguageAttribute {
  /** As a pasted record names it. */
  name: string;
  /** As it is written in an expression: `[department]`. */
  written: string;
  /** Where the name does not say it. */
  sentence?: string;
}

/** Kinds of what an expression consists of, for its colours. */
export type TokenKind = 'attribute' | 'text' | 'number' | 'function' | 'word' | 'operator';

export interface Language {
  /** "Expressions of an attribute mapping", for use as a title. */
  name: string;
  /** False where every row takes one attribute or a constant: an expression is then the name of an attribute. */
  hasExpressions: boolean;
  /** What it does with an empty attribute, and what is said of it that no other place says. Rich text. */
  nullBehaviour: string;
  functions: readonly LanguageFunction[];
  attributes: readonly LanguageAttribute[];
  /** Expressions worth trying. */
  examples: readonly { title: string; expression: string }[];
  /** Source of a regular expression by what it finds; the first that matches at a place counts, all else has no colour. */
  tokens: readonly { kind: TokenKind; pattern: string }[];
}

/** Why an expression can't be read or has no value for somebody. Plain data, for the page. */
export interface ExpressionProblem {
  /** With its place in words. */
  message: string;
  /** Without. */
  sentence: string;
  /** Null where it is about all of it. */
  range: SourceRange | null;
}

/** Either a value, where null says that nothing is sent, or a problem, and then nothing is sent either. */
export interface Outcome {
  value: JsonValue;
  problem: ExpressionProblem | null;
}

/** An expression or a row that was read once and is worked out for one person after the other. `of` and `traceOf` never throw. */
export interface ReadExpression<Source = unknown> {
  /** Names of the attributes that it asks, as in `Language.attributes`, each once. */
  attributes: readonly string[];
  of(source: Source): Outcome;
  /** How the value comes about, part by part. Null where there is a problem, and for what has no parts such as a constant row. */
  traceOf(source: Source): Trace<JsonValue> | null;
}

/** Somebody as the vendor knows them. */
export interface KnownPerson<Source = unknown> {
  id: string;
  /** For lists: what everybody calls the person. */
  name: string;
  source: Source;
}

/** @typeParam Source what one vendor's language runs on: only its own laboratory looks inside */
export interface Laboratory<Source = unknown> {
  language: Language;
  /** Its expressions may be about groups too: a stored group is turned round like a person. */
  runsGroups?: true;
  /** @throws ExpressionError that says what is wrong and where */
  read(expression: string, context: LaboratoryContext): ReadExpression<Source>;
  /**
   * A row of a mapping. Its value is what is sent when somebody is created: with the default, where there is one.
   * @throws MappingError, whose message names the row
   */
  readRow(row: AttributeMapping, context: LaboratoryContext): ReadExpression<Source>;
  /** Everybody of a world who is not deleted. */
  peopleOf(world: World): KnownPerson<Source>[];
  /**
   * Somebody who was pasted, under the vendor's own attribute names.
   * @param place of the record, from 1: the id of who has no other
   */
  personOfRecord(record: JsonObject, place: number): KnownPerson<Source> & { unknown: readonly string[] };
  /** Somebody as far as a stored resource tells: rows that take an attribute as it is are turned round, all else is empty. */
  personOfResource(
    resource: JsonObject,
    rows: readonly AttributeMapping[],
  ): KnownPerson<Source> & { known: readonly string[] };
  /**
   * The row with the keys of its choices in the letters of the values that these people have, where they differ by case alone.
   * Null where none does, and for a row that can't be read.
   */
  withKeysOf?(row: AttributeMapping, people: readonly Source[]): AttributeMapping | null;
  /** Somebody else, who differs in one attribute: what is tried. A name that the vendor does not have changes nothing. */
  tried(source: Source, attribute: string, value: JsonValue): Source;
  /** What the vendor knows of somebody, by the names of `Language.attributes`. */
  attributesOf(source: Source): Readonly<Record<string, JsonValue>>;
}

/** @throws what is no error of an expression, a row or a value */
export function problemOf(error: unknown): ExpressionProblem {
  if (error instanceof ExpressionError)
    return { message: error.message, sentence: error.sentence, range: error.range };
  if (!(error instanceof Error)) throw error;
  return { message: error.message, sentence: error.message, range: null };
}

/** The outcome of an evaluation, whatever it throws. */
export function outcomeOf(evaluate: () => JsonValue): Outcome {
  try {
    return { value: evaluate(), problem: null };
  } catch (error) {
    return { value: null, problem: problemOf(error) };
  }
}

/** The trace of an evaluation; null where it throws. */
export function traceOf<Value>(
  evaluate: () => Trace<Value>,
  jsonOf: (value: Value) => JsonValue,
): Trace<JsonValue> | null {
  try {
    return asJson(evaluate(), jsonOf);
  } catch (error) {
    problemOf(error);
    return null;
  }
}

function asJson<Value>(trace: Trace<Value>, jsonOf: (value: Value) => JsonValue): Trace<JsonValue> {
  return { ...trace, value: jsonOf(trace.value), parts: trace.parts.map((part) => asJson(part, jsonOf)) };
}

/** What a page tells of a function. */
export function languageFunctionOf<Args, Value, Source>(
  definition: FunctionDefinition<Args, Value, Source>,
  jsonOf: (value: Value) => JsonValue,
): LanguageFunction {
  const { name, parameters, sentence, onNull, example, evidence } = definition;
  return {
    name,
    signature: `${name}(${signatureOf(parameters)})`,
    sentence,
    onNull,
    example: { expression: example.expression, value: jsonOf(example.value) },
    unverified: evidence.unverified,
  };
}

function signatureOf(parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name, optional }) => (optional ? `${name}?` : name));
  return parameters.some(({ repeats }) => repeats) ? [...names, '…'].join(', ') : names.join(', ');
}
