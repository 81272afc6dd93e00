/** One UTF-16 unit, as in .NET. */
export type CharacterTest = (character: string) => boolean;

export type PatternNode =
  | { kind: 'character'; test: CharacterTest }
  | { kind: 'place'; test: (text: string, at: number) => boolean }
  | { kind: 'sequence'; parts: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  | { kind: 'repeat'; part: PatternNode; least: number; most: number | null; isLazy: boolean }
  /** By its place among the opening parentheses, from 0. */
  | { kind: 'group'; index: number; part: PatternNode };

/** What a pattern says can't be read, or is not evaluated here. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}
