/** Servers under measurement: each a process of its own on a core of its own, ended by its id. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { inProject } from '../scripts/project.mjs';
import { targetOf } from './load.mjs';

const serverCore = 0;
const loadCore = 1;
const canPin = process.platform === 'linux' && availableParallelism() > 1;
const startLimitMs = 120_000;
const endLimitMs = 30_000;
/** Of a clock tick in /proc/stat, in microseconds. */
const tickUs = 10_000;

const running = new Set();

/** Moves this process, the load, with all its threads off the servers' core, and whatever it starts from now on. */
export async function pinLoad() {
  if (!canPin) return;
  const taskset = spawn('taskset', ['-acp', String(loadCore), String(process.pid)], { stdio: 'ignore' });
  await Promise.race([once(taskset, 'exit'), once(taskset, 'error')]);
}

/**
 * Starts a server; resolves when it has said where it listens.
 * @param {string} script @param {string[]} [args]
 */
export async function startServer(script, args = []) {
  const command = [process.execPath, ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), script, ...args];
  const [file, ...rest] = canPin ? ['taskset', '-c', String(serverCore), ...command] : command;
  const began = performance.now();
  const child = spawn(file, rest, { cwd: inProject(), stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ready = JSON.parse(await firstLine(child));
  return {
    began,
    ready,
    // Without a SCIM setting there is nothing to send to.
    target: ready.setting ? targetOf(ready.scim.baseUrl, ready.setting.token) : null,
    /** Processor time so far, in microseconds; 0 where the system does not tell. */
    cpuUs: () => cpuOf(child.pid),
    /** Megabytes in memory, now and at most. */
    memory: () => ({ now: memoryOf(child.pid, 'VmRSS'), highest: memoryOf(child.pid, 'VmHWM') }),
    end: () => end(child),
  };
}

export async function endAll() {
  await Promise.all([...running].map(end));
}

async function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  const tooLate = AbortSignal.timeout(startLimitMs);
  const exited = once(child, 'exit', { signal: tooLate }).then(([code]) => {
    throw new Error(`A server ended with ${code} before it was ready.`);
  });
  const line = once(lines, 'line', { signal: tooLate }).then(([text]) => text);
  exited.catch(() => {});
  return Promise.race([line, exited]);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), endLimitMs);
  await exited;
  clearTimeout(force);
}

/** Of all threads: the scheduler counts them in nanoseconds, which short turns need. */
function cpuOf(pid) {
  let ns = 0;
  for (const thread of threadsOf(pid))
    ns += Number(readProcess(pid, `task/${thread}/schedstat`).split(' ')[0]);
  return ns / 1_000;
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** How long the core of the servers was at work so far, whoever it worked for, in microseconds; 0 where there is none. */
export function busyUsOfServerCore() {
  if (!canPin) return 0;
  const line = new RegExp(`^cpu${serverCore} (.*)$`, 'm').exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '';
  const [user, nice, system, , , irq, softIrq] = line.split(' ').map(Number);
  return (user + nice + system + irq + softIrq) * tickUs;
}

function memoryOf(pid, field) {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readProcess(pid, 'status'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
