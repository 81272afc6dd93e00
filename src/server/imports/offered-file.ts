/** A text that was offered, read as far as it says by itself what it is: JSON, a table, or neither. */
import type { OfferedFile } from '../../shared/idp/common/mapping-file';
import { readCsv } from './read-csv';
import { type JsonProblem, readJson } from './read-json';

export interface Offered extends OfferedFile {
  table: readonly Readonly<Record<string, string>>[] | null;
  /** Why it is no whole JSON; null where it is, or does not look like any. */
  problem: JsonProblem | null;
  /** What was read of JSON that is not whole. */
  partial: unknown;
}

export async function offeredFile(name: string, text: string): Promise<Offered> {
  const nothing = { name, text, json: undefined, table: null, problem: null, partial: undefined };
  if (/^\uFEFF?\s*[{[]/.test(text)) {
    const { value, problem } = await readJson(text);
    return problem === null ? { ...nothing, json: value } : { ...nothing, partial: value, problem };
  }
  return isTableLike(text) ? { ...nothing, table: await readCsv(text) } : nothing;
}

function isTableLike(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().slice(0, 20_000).split('\n');
  return /[,;\t]/.test(first) && second.trim() !== '';
}
