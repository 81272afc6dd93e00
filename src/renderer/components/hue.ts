/** Five quiet hues tell people apart; which one somebody has means nothing, but it stays theirs. */
export type Hue = 1 | 2 | 3 | 4 | 5;

const hues: readonly Hue[] = [1, 2, 3, 4, 5];

/** @param key what stays the same of a person or group: the name as it stands there */
export function hueOf(key: string): Hue {
  let sum = 7;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hues[sum % hues.length] ?? 1;
}
