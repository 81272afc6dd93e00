import type { Language } from '../../../shared/idp/common/laboratory';

export interface CallAt {
  name: string;
  /** Of the argument in which the caret stands, from 0. */
  argument: number;
}

export interface Token {
  kind: Language['tokens'][number]['kind'];
  from: number;
  to: number;
}

/** A token at an offset of the text; null where none begins there. */
export type ReadToken = (text: string, at: number) => Token | null;

/** @param tokens of a language: the first pattern that matches counts, and one that matches nothing does not */
export function tokenReader(tokens: Language['tokens']): ReadToken {
  const rules = tokens.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, 'y') }));
  return (text, at) => {
    for (const { kind, pattern } of rules) {
      pattern.lastIndex = at;
      const length = pattern.exec(text)?.[0].length ?? 0;
      if (length > 0) return { kind, from: at, to: at + length };
    }
    return null;
  };
}

/**
 * The function whose name or arguments the caret stands in, the innermost; null outside of any. Also of a text that is not finished.
 * @param caret offset in the text
 */
export function callAt(text: string, caret: number, readToken: ReadToken): CallAt | null {
  const open: (CallAt | null)[] = [];
  let named: string | null = null;
  for (let at = 0; at < text.length; ) {
    const token = readToken(text, at);
    if (token?.kind === 'function') {
      named = text.slice(token.from, token.to);
      if (caret >= token.from && caret <= token.to) return { name: named, argument: 0 };
    } else if (at < caret && token === null) {
      named = follow(text[at] ?? '', open, named);
    }
    at = token?.to ?? at + 1;
    if (at > caret && token?.kind !== 'function') break;
  }
  return open.findLast((call) => call !== null) ?? null;
}

/** @returns the name that still waits for its parenthesis */
function follow(letter: string, open: (CallAt | null)[], named: string | null): string | null {
  if (letter === '(') open.push(named === null ? null : { name: named, argument: 0 });
  else if (letter === ')') open.pop();
  else if (letter === ',') {
    const call = open.at(-1);
    if (call) call.argument += 1;
  }
  return /\s/.test(letter) ? named : null;
}
