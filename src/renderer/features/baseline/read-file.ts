import { largestBaseline } from '../../../shared/baseline/baseline-size';
import type { CallInput } from '../../../shared/contract';

/** Blanks between its values do not count where it is sent, so that a file may be somewhat larger. */
const largestFile = 4 * largestBaseline;

/**
 * What stands in a chosen file; whether it is a baseline the core says.
 * @throws Error with a sentence for what is too large, SyntaxError for what is no JSON
 */
export async function baselineIn(
  file: Pick<File, 'name' | 'size' | 'text'>,
): Promise<CallInput<'baseline.read'>['file']> {
  // A film chosen by mistake is not even opened.
  if (file.size > largestFile) throw tooLarge(file.name);
  const read: CallInput<'baseline.read'>['file'] = JSON.parse(await file.text());
  if (JSON.stringify(read).length > largestBaseline) throw tooLarge(file.name);
  return read;
}

function tooLarge(name: string): Error {
  return new Error(
    `${name} is no baseline: it is larger than ${largestBaseline.toLocaleString('en-US')} bytes.`,
  );
}
