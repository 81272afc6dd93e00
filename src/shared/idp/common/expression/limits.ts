/** Limits of one evaluation are numbers, so that every machine gives the same value. */
const longestValue = 20_000;
const mostCharacters = 1_000_000;
const mostSteps = 1_000_000;

/** What one evaluation has left. */
export interface Allowance {
  characters: number;
  /** Of regular expressions. */
  steps: number;
}

export function freshAllowance(): Allowance {
  return { characters: mostCharacters, steps: mostSteps };
}

/** Takes a value off. @returns a sentence where that was too much, else null */
export function takeCharacters(allowance: Allowance, value: unknown): string | null {
  const length = lengthOf(value);
  allowance.characters -= length;
  if (allowance.characters < 0) {
    return `Altogether more than ${mostCharacters.toLocaleString('en')} characters are not evaluated here.`;
  }
  return lengthProblem(length);
}

/** To be asked before a long text is made. */
export function lengthProblem(length: number): string | null {
  return length > longestValue
    ? `A value of more than ${longestValue.toLocaleString('en')} characters is not evaluated here.`
    : null;
}

/** @param fail is told when too many steps were taken */
export function takeSteps(allowance: Allowance, steps: number, fail: (sentence: string) => never): void {
  allowance.steps -= steps;
  if (allowance.steps < 0) fail('This pattern needs too many steps for its text.');
}

/** @param fail is told when the text would be too long */
export function joinedText(
  parts: readonly string[],
  separator: string,
  fail: (sentence: string) => never,
): string {
  const length = parts.reduce((sum, part) => sum + part.length + separator.length, -separator.length);
  const problem = lengthProblem(length);
  return problem === null ? parts.join(separator) : fail(problem);
}

/** A list counts a character for each value, so that empty ones have an end too. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + lengthOf(item) + 1, 0) : 1;
}
