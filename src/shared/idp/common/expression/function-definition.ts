import { counted } from '../../../plural';
import { ExpressionError, type SourceRange } from './expression-error';

export interface Parameter<Kind extends string = string> {
  /** As in the vendor's documentation. */
  name: string;
  kind: Kind;
  optional?: true;
  /** Parameters at the end that repeat, all together, such as pairs of key and value. */
  repeats?: true;
}

/** A function of an expression language: what a page may tell of it, and what it does. */
export interface FunctionDefinition<Args, Value, Source, Kind extends string = string> {
  name: string;
  parameters: readonly Parameter<Kind>[];
  /** What it gives. */
  sentence: string;
  /** What it gives where an attribute is empty. */
  onNull: string;
  example: { expression: string; source?: Source; value: Value };
  evidence: {
    /** The public page that describes it. */
    source: string;
    /** What no public source shows, so that it may be otherwise in the product. */
    unverified: string | null;
  };
  evaluate: (args: Args) => Value;
}

interface Signature {
  name: string;
  parameters: readonly Parameter[];
}

/** @param index of an argument, from 0 @returns undefined behind the last */
export function parameterAt<P extends Parameter>(
  { parameters }: { parameters: readonly P[] },
  index: number,
): P | undefined {
  if (index < parameters.length) return parameters[index];
  const repeated = parameters.filter(({ repeats }) => repeats);
  const fixed = parameters.length - repeated.length;
  return repeated[(index - fixed) % repeated.length];
}

/** @returns a look-up that throws ExpressionError for a name that is none, or not with its case */
export function functionsByName<F extends Signature>(
  functions: readonly F[],
): (name: string, range: SourceRange) => F {
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  const byLowerCase = new Map(functions.map(({ name }) => [name.toLowerCase(), name]));
  return (name, range) => {
    const definition = byName.get(name);
    if (definition !== undefined) return definition;
    const meant = byLowerCase.get(name.toLowerCase());
    const hint = meant === undefined ? '' : `: names count with case, ${meant}`;
    throw new ExpressionError(`${name} is no function${hint}.`, range);
  };
}

interface Argument {
  /** `omitted` where nothing stands between its commas. */
  kind: string;
  range: SourceRange;
}

/**
 * How many arguments there are, and which may be left out.
 * @throws ExpressionError that names the argument
 */
export function checkArguments(definition: Signature, args: readonly Argument[], range: SourceRange): void {
  const problem = countProblem(definition, args.length);
  if (problem !== null) throw new ExpressionError(problem, range, { functionName: definition.name });
  args.forEach(({ kind }, index) => {
    const parameter = parameterAt(definition, index);
    if (kind !== 'omitted' || parameter === undefined || parameter.optional) return;
    failAt(definition, args, range, index, 'This argument must not be left out.');
  });
}

/**
 * @param index of the argument that is to blame, from 0; null for the call as a whole
 * @throws ExpressionError, always
 */
export function failAt(
  definition: Signature,
  args: readonly Argument[],
  range: SourceRange,
  index: number | null,
  sentence: string,
): never {
  const name = index === null ? undefined : parameterAt(definition, index)?.name;
  throw new ExpressionError(sentence, (index === null ? undefined : args[index]?.range) ?? range, {
    functionName: definition.name,
    argument: index === null || name === undefined ? null : { number: index + 1, name },
  });
}

function countProblem(definition: Signature, count: number): string | null {
  const { parameters, name } = definition;
  const { least, most, together } = countsOf(definition);
  const call = `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
  const here = `here ${count === 1 ? 'is' : 'are'} ${count}`;
  if (count < least) {
    return `${call} takes ${most === least ? '' : 'at least '}${counted(least, 'argument')}, ${here}.`;
  }
  if (count > most) {
    return `${call} takes ${most === 0 ? 'no argument' : `at most ${counted(most, 'argument')}`}, ${here}.`;
  }
  return (count - least) % together.length === 0
    ? null
    : `${name} takes ${together.join(' and ')} together, so one argument is missing or too many.`;
}

function countsOf({ parameters }: Signature) {
  const repeated = parameters.filter(({ repeats }) => repeats);
  if (repeated.length > 0) {
    const together = repeated.map(({ name }) => name);
    return { least: parameters.length, most: Number.POSITIVE_INFINITY, together };
  }
  const lastRequired = parameters.findLastIndex(({ optional }) => !optional);
  return { least: lastRequired + 1, most: parameters.length, together: ['argument'] };
}
