/** Where in a JSON text a caret stands, as far as it is written: the text need not be finished. */
export interface JsonPlace {
  /** The caret is in the name of a member, or in a text that is a value. */
  kind: 'name' | 'value';
  /** Where the text begins, behind its quotation mark. */
  from: number;
  /** Names of the objects around it, from outside in; lists have none. */
  within: string[];
  /** Of a value: the name of its member, or of the list that it is in. */
  name: string;
}

interface Level {
  isObject: boolean;
  /** Of the member that is being written. */
  name: string;
  isNameNext: boolean;
}

/** Null outside of any text. */
export function jsonPlaceAt(text: string, caret: number): JsonPlace | null {
  const levels: Level[] = [];
  for (let at = 0; at < caret; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfText(text, at);
      if (end >= caret) return placeIn(levels, at + 1);
      takeText(levels.at(-1), text.slice(at + 1, end));
      at = end;
    } else if (letter !== undefined) takeLetter(levels, letter);
  }
  return null;
}

function takeText(level: Level | undefined, text: string): void {
  if (level?.isObject && level.isNameNext) level.name = text;
}

function takeLetter(levels: Level[], letter: string): void {
  const level = levels.at(-1);
  if (letter === '{' || letter === '[') levels.push({ isObject: letter === '{', name: '', isNameNext: true });
  else if (letter === '}' || letter === ']') levels.pop();
  else if (level !== undefined && letter === ':') level.isNameNext = false;
  else if (level !== undefined && letter === ',') level.isNameNext = true;
}

function placeIn(levels: Level[], from: number): JsonPlace | null {
  const level = levels.at(-1);
  if (level === undefined) return null;
  const outer = levels
    .slice(0, -1)
    .filter(({ isObject }) => isObject)
    .map(({ name }) => name);
  if (level.isObject && level.isNameNext) return { kind: 'name', from, within: outer, name: '' };
  if (level.isObject) return { kind: 'value', from, within: outer, name: level.name };
  return { kind: 'value', from, within: outer.slice(0, -1), name: outer.at(-1) ?? '' };
}

/** Index of the closing quotation mark; the length of the text where there is none. */
function endOfText(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"' || text[index] === '\n') return index;
  }
  return text.length;
}
