import type { FunctionDefinition } from '../../common/expression/function-definition';

export type OktaValue = string | number | boolean | null | Profile | readonly OktaValue[];

/** Attributes of somebody or something, by their variable names. */
export interface Profile {
  readonly [attribute: string]: OktaValue;
}

export interface OktaGroup {
  id: string;
  name: string;
}

/** What an expression may refer to. In a mapping to an application `source` is the same as `user`. */
export interface OktaSource {
  user: Profile;
  /** Profile of the user in the application that the mapping belongs to, and the application itself. */
  appuser?: Profile;
  app?: Profile;
  org?: Profile;
  /** By the name of another application: the user's profile in it, or with `_app` behind the name the application itself. */
  others?: Readonly<Record<string, Profile>>;
  groups?: readonly OktaGroup[];
  /** By the name of the primary relationship. */
  linked?: Readonly<Record<string, Profile>>;
  /** As Active Directory has them. */
  manager?: Profile;
  assistant?: Profile;
  directoryUser?: Profile;
  workdayUser?: Profile;
}

/** What differs from one evaluation to the next, or is a table. */
export interface OktaContext {
  /** Milliseconds since 1970, UTC. */
  now: number;
  /** By ISO 3166-1 alpha-2 code. */
  countryNames: Readonly<Record<string, string>>;
}

/** Arguments of one call, from 0. Each is evaluated when it is first asked for, and once. */
export interface OktaArguments {
  count: number;
  source: OktaSource;
  context: OktaContext;
  value: (index: number) => OktaValue;
  /** Numbers and booleans as text. @throws ExpressionError for a list or a profile */
  text: (index: number) => string | null;
  /** @throws ExpressionError for what is no whole number, or nothing */
  integer: (index: number) => number;
  /** Nothing is a list of nothing. @throws ExpressionError for what is no list */
  list: (index: number) => readonly OktaValue[];
  /** Stands in the trace of the call. */
  note: (sentence: string) => void;
  /** Of a regular expression; counts against the limit of one evaluation. */
  spendSteps: (index: number, steps: number) => void;
  /** Joins texts, unless the value would be too long. */
  joined: (parts: readonly string[], separator?: string) => string;
  fail: (index: number | null, sentence: string) => never;
}

export type OktaFunction = FunctionDefinition<
  OktaArguments,
  OktaValue,
  Partial<OktaSource>,
  'text' | 'number' | 'list' | 'any'
>;
