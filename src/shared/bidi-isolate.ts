/** Letters that are written from right to left, and marks that turn the text around them (Unicode Annex 9). */
const turnsText = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A name as part of a text that is written from left to right: whatever its letters, the words beside it stay where they are. */
export function bidiIsolate(name: string): string {
  return turnsText.test(name) ? `\u2068${name.replace(/[\u2066-\u2069]/g, '')}\u2069` : name;
}
