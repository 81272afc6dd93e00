/** Offsets in the text of an expression, in UTF-16 units from 0; the end is exclusive. */
export interface SourceRange {
  start: number;
  end: number;
}

/** What an expression asks for can't be read or can't be worked out: the one error of parsing and evaluating. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /** What is wrong, without the place. */
  readonly sentence: string;
  readonly range: SourceRange;
  readonly functionName: string | null;
  /** As people count, with the name in the vendor's documentation. */
  readonly argument: { number: number; name: string } | null;

  constructor(
    sentence: string,
    range: SourceRange,
    place: { functionName?: string; argument?: { number: number; name: string } | null } = {},
  ) {
    const { functionName = null, argument = null } = place;
    const words = [
      `Position ${range.start + 1}`,
      ...(functionName === null ? [] : [functionName]),
      ...(argument === null ? [] : [`argument ${argument.number} (${argument.name})`]),
    ];
    super(`${words.join(', ')}: ${sentence}`);
    this.sentence = sentence;
    this.range = range;
    this.functionName = functionName;
    this.argument = argument;
  }
}
