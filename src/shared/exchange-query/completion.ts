/** What the field of a search may go on with, where the caret stands. */
import { isOperatorName, type OperatorName, operatorNames } from './operators';
import { printTerm } from './print';
import { tokensOf } from './tokens';

export interface CompletionPlace {
  /** What a choice takes the place of. */
  from: number;
  to: number;
  negated: boolean;
  /** Whose value is typed; null where an operator may be. */
  operator: OperatorName | null;
  /** What is there already. */
  typed: string;
}

export function completionPlace(text: string, caret: number): CompletionPlace {
  const token = tokensOf(text).find(({ from, to }) => from < caret && caret <= to);
  if (token === undefined) return { from: caret, to: caret, negated: false, operator: null, typed: '' };
  const { from, to, negated, name, value } = token;
  const operator = name !== null && isOperatorName(name) ? name : null;
  return { from, to, negated, operator, typed: operator === null ? (name ?? value) : value };
}

/** Operators that begin so. After a plain word that begins none: nothing. */
export function operatorsFor({ operator, typed }: CompletionPlace): OperatorName[] {
  if (operator !== null) return [];
  return operatorNames.filter((name) => name.startsWith(typed.toLowerCase()));
}

export function withOperator(text: string, place: CompletionPlace, name: OperatorName): string {
  return replaced(text, place, `${place.negated ? '!' : ''}${name}:`);
}

/** With a blank behind it, since the next term may follow. */
export function withValue(text: string, place: CompletionPlace, value: string): string {
  const { operator, negated, to } = place;
  const term = printTerm({ operator, value, negated });
  return replaced(text, place, /^\s/.test(text.slice(to)) ? term : `${term} `);
}

function replaced(text: string, { from, to }: CompletionPlace, instead: string): string {
  return text.slice(0, from) + instead + text.slice(to);
}
