import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inProject, ROOT } from './project.mjs';

/**
 * Runs a command in the project's folder, its output on standard error.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeoutMs?: number, quiet?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is filled only when quiet
 */
export function runCommand(command, args, { env = {}, timeoutMs, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...(process.stderr.isTTY ? {} : { NO_COLOR: '1' }), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', process.stderr, process.stderr],
      // Windows starts npm and its like through a shell only.
      shell: process.platform === 'win32' && !command.includes('\\'),
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' }),
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ ok: code === 0, output });
    });
  });
}

/** A tool that the project's dependencies bring, run by this very Node. @param {string} script @param {string[]} args */
export function runTool(script, args, options = {}) {
  return runCommand(process.execPath, [inProject('node_modules', script), ...args], options);
}

/** Full path of a program, or null. @param {string} name */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}
