/** The words of one command as a shell (or the command prompt of Windows) would cut them; null where a quotation mark is not closed. */
export function shellWords(text: string): string[] | null {
  const reader = { text, at: 0 };
  const words: string[] = [];
  let word: string | null = null;
  while (reader.at < text.length) {
    const letter = text[reader.at] ?? '';
    if (/\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
      reader.at += 1;
      continue;
    }
    const part = partAt(reader);
    if (part === null) return null;
    word = (word ?? '') + part;
  }
  return word === null ? words : [...words, word];
}

interface Reader {
  text: string;
  at: number;
}

function partAt(reader: Reader): string | null {
  const { text, at } = reader;
  // A line goes on in the next one: of sh, of cmd and of PowerShell.
  const [line] = /^[\\^`]\r?\n/.exec(text.slice(at, at + 3)) ?? [];
  if (line !== undefined) return skip(reader, line.length, ' ').trim();
  if (text.startsWith("$'", at)) return quoted(reader, at + 2, "'", ansi);
  if (text[at] === "'") return quoted(reader, at + 1, "'", null);
  if (text[at] === '"')
    return quoted(reader, at + 1, '"', (letter) => (/["\\$`\n]/.test(letter) ? letter : `\\${letter}`));
  if (text[at] === '\\') return skip(reader, 2, text[at + 1] ?? '');
  return skip(reader, 1, text[at] ?? '');
}

function skip(reader: Reader, length: number, value: string): string {
  reader.at += length;
  return value;
}

/** @param behind of the letter behind a backslash; null where a backslash is a letter like others */
function quoted(
  reader: Reader,
  from: number,
  mark: string,
  behind: ((letter: string) => string) | null,
): string | null {
  let value = '';
  for (let at = from; at < reader.text.length; at += 1) {
    const letter = reader.text[at] ?? '';
    if (letter === mark) {
      reader.at = at + 1;
      return value;
    }
    if (letter === '\\' && behind !== null) {
      at += 1;
      value += behind(reader.text[at] ?? '');
    } else value += letter;
  }
  return null;
}

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function ansi(letter: string): string {
  return letters[letter] ?? letter;
}
