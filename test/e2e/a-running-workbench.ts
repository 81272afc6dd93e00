import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Ready } from '../../src/main/announce';

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');

export interface RunningWorkbench extends Ready {
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** The built browser host as a process of its own, on free ports. */
export function startWorkbench(dataDir: string, ...args: string[]): Promise<RunningWorkbench> {
  return startHost(CLI, {}, dataDir, ...args);
}

/** The same with an entry of the test. @param env what it finds besides the environment of the test */
export async function startHost(
  program: string,
  env: NodeJS.ProcessEnv,
  dataDir: string,
  ...args: string[]
): Promise<RunningWorkbench> {
  const fixed = ['--no-open', '--json', '--port', '0', '--ui-port', '0', '--data-dir', dataDir];
  const child = spawn(process.execPath, [program, ...fixed, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ready: Ready = JSON.parse(await firstLine(child));
  return {
    ...ready,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text;
}
