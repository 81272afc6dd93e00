import type { FunctionDefinition } from '../../common/expression/function-definition';

/** Numbers are those that a function works out; a number that is written stays text in its digits, since file times exceed 2^53. */
export type ExpressionValue = string | number | boolean | readonly string[] | null;

/** A directory's own attributes by Microsoft's name of each. */
export type SourceAttributes = Readonly<
  Record<string, string | readonly string[] | boolean | null | undefined>
>;

/** What differs from one evaluation to the next, handed in so that the same input gives the same value. */
export interface EvaluationContext {
  /** Milliseconds since 1970, UTC. */
  now: number;
  /** From 0 to below 1. */
  random: () => number;
  /** The domain of the tenant that DefaultDomain gives. */
  defaultDomain?: string;
}

/** Arguments of one call, from 0. Each is evaluated when it is first asked for, and once. */
export interface Arguments {
  count: number;
  context: EvaluationContext;
  /** False for an argument that was left out. */
  given: (index: number) => boolean;
  value: (index: number) => ExpressionValue;
  /** A list of one is its only value; a longer one fails. */
  text: (index: number) => string | null;
  /** @throws ExpressionError for what is no whole number; null for nothing */
  integer: (index: number) => bigint | null;
  /** One value is a list of one. */
  list: (index: number) => readonly string[];
  /** True where what a condition asks about is empty, which Microsoft calls unsupported. */
  conditionIsEmpty: (index: number) => boolean;
  /** Stands in the trace of the call. */
  note: (sentence: string) => void;
  /** Of a regular expression; counts against the limit of one evaluation. */
  spendSteps: (index: number, steps: number) => void;
  /** Joins texts, unless the value would be too long. */
  joined: (parts: readonly string[], separator?: string) => string;
  fail: (index: number | null, sentence: string) => never;
}

/** Only a condition may compare. */
type ParameterKind = 'text' | 'number' | 'list' | 'date' | 'condition' | 'any';

export type ExpressionFunction = FunctionDefinition<
  Arguments,
  ExpressionValue,
  SourceAttributes,
  ParameterKind
>;
