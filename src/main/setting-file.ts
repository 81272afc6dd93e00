import { readFile } from 'node:fs/promises';
import { codeOf } from '../server/store/store-error';
import { issueWords } from '../shared/issue-words';
import { printPath, type SettingFile, settingFileSchema } from '../shared/setting-file';
import { largestSettingFile } from '../shared/setting-file-size';
import { StartUpFailure } from './start-up-failure';

/** Reads what --setting-file names. Throws StartUpFailure that says where in the file what is wrong. */
export async function readSettingFile(path: string): Promise<SettingFile> {
  const parsed = settingFileSchema.safeParse(parseJson(await readText(path), path), {
    error: issueWords,
  });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const place = printPath(issue.path);
    return `  ${place === '' ? '' : `${place}: `}${issue.message}`;
  });
  throw new StartUpFailure('USAGE', [`${path} is not a SCIM setting:`, ...lines].join('\n'));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new StartUpFailure('USAGE', `--setting-file ${path}: ${whyUnread(error)}.`);
  });
  if (bytes.length <= largestSettingFile) return withoutMark(bytes.toString('utf8'));
  throw new StartUpFailure(
    'USAGE',
    `--setting-file ${path}: the file is larger than ${largestSettingFile} bytes.`,
  );
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
