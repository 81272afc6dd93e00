/** A file that an option names: read as a whole, as JSON, and told where it is wrong. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { codeOf } from '../server/store/store-error';
import { issueWords } from '../shared/issue-words';
import { printPath } from '../shared/setting-file';
import { StartUpFailure } from './start-up-failure';

/** @param what it should be: "a SCIM setting" @throws StartUpFailure that says where in the file what is wrong */
export async function readJsonFile<Schema extends z.ZodType>(
  option: string,
  path: string,
  { schema, what, largest }: { schema: Schema; what: string; largest: number },
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await readText(option, path, largest), path), {
    error: issueWords,
  });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const place = printPath(issue.path);
    return `  ${place === '' ? '' : `${place}: `}${issue.message}`;
  });
  throw new StartUpFailure('USAGE', [`${path} is not ${what}:`, ...lines].join('\n'));
}

async function readText(option: string, path: string, largest: number): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new StartUpFailure('USAGE', `${option} ${path}: ${whyUnread(error)}.`);
  });
  if (bytes.length <= largest) return withoutMark(bytes.toString('utf8'));
  throw new StartUpFailure('USAGE', `${option} ${path}: the file is larger than ${largest} bytes.`);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'that is a folder, not a file',
  EACCES: 'this user may not read it',
};

function whyUnread(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** Editors and PowerShell begin a file with a byte order mark, which JSON does not allow (RFC 8259 section 8.1). */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartUpFailure('USAGE', `${path} is not valid JSON: ${reason}`);
  }
}
