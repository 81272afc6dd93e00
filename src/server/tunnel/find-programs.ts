/** Which tunnel programs are on this computer, and in which version. Nothing is downloaded. */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { TunnelProgram } from './tunnel';

export interface FoundProgram {
  /** Of the executable. */
  path: string;
  /** Null where it did not say. */
  version: string | null;
}

/** A program that waits for a sign-in must not hold up the page; in milliseconds. */
const timeLimit = 5_000;

/** Installers of Windows and macOS put programs where the PATH of a desktop application does not look. */
const furtherFolders = process.platform === 'darwin' ? ['/opt/homebrew/bin', '/usr/local/bin'] : [];

/** @param path as in the environment, folder by folder */
export async function findProgram(
  { commands, versionArguments, versionIn }: TunnelProgram,
  path: string = process.env.PATH ?? '',
): Promise<FoundProgram | null> {
  for (const command of commands) {
    const found = await executable(command, [...path.split(delimiter), ...furtherFolders]);
    if (found !== null) return { path: found, version: versionIn(await outputOf(found, versionArguments)) };
  }
  return null;
}

async function executable(command: string, folders: readonly string[]): Promise<string | null> {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  for (const folder of folders.filter((one) => one !== '')) {
    const path = join(folder, file);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}

function outputOf(path: string, versionArguments: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { timeout: timeLimit, windowsHide: true };
    execFile(path, [...versionArguments], options, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`));
  });
}
