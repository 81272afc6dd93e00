import { ApiCallError } from '../../state/api';

/** At most so many are shown; the others are of the same kind mostly. */
const mostShown = 8;

/** What keeps a setting file from being imported, a line for each problem, with its place in the file. */
export function importProblems(error: unknown): string[] {
  if (error instanceof SyntaxError) return [`This is not valid JSON: ${error.message}`];
  if (!(error instanceof ApiCallError) || error.issues.length === 0)
    return [error instanceof Error ? error.message : String(error)];
  const lines = error.issues.map(({ path, message }) => {
    const place = path.replace(/^file\.?/, '');
    return place === '' ? plain(message) : `${place}: ${plain(message)}`;
  });
  const more = lines.length - mostShown;
  return more > 0 ? [...lines.slice(0, mostShown), `… and ${more} more`] : lines;
}

/** What the schema says for developers, in words: `Invalid input: expected string, received undefined` is "missing". */
function plain(message: string): string {
  if (/, received undefined$/.test(message)) return 'missing';
  return message
    .replace(/^Invalid (?:input|option): (?=expected)/, '')
    .replace(/^expected one of (.*)$/, (_, options: string) => `expected ${options.replaceAll('|', ' or ')}`)
    .replace(/, received (\w+)$/, ', not $1');
}
