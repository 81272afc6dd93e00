#!/usr/bin/env node
/**
 * `npm start`: installs and builds what is missing, then opens the desktop window, or serves the browser host where no
 * window can be had. Uses Node's own modules until the dependencies are there. Standard output stays clean for --json.
 */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { findElectron, SANDBOX_SWITCHES } from './electron.mjs';
import { HAS_SOURCES, inProject, Obstacle, ROOT, say } from './project.mjs';

const OLDEST_NODE = [20, 19];
/** An Electron that dies this early could not start; later, it is the application that ended. */
const START_UP_MS = 15_000;
const EXIT_CANT_START = 2;
const SIGNALS = ['SIGINT', 'SIGTERM'];

async function start(args) {
  requireNode();
  leaveOnSignals(true);
  if (HAS_SOURCES) await ensureDependencies();
  await ensureBuilt();
  const { parseCommandLine } = await import(builtFile('command-line.js'));
  const { host, ask, rehearsal } = parseCommandLine(args);
  if (host === 'browser' || ask !== null || rehearsal !== null) return serveBrowser();
  const electron = await electronFor(host);
  if ('reason' in electron) return withoutWindow(host, electron.reason);
  const { abnormal, code } = await openWindow(electron.executable, args);
  if (abnormal) return withoutWindow(host, 'Electron can’t start on this machine');
  process.exit(code);
}

/** Until a host runs, which has its own way to end, an interruption stops this and the command under way. */
function leaveOnSignals(yes) {
  for (const signal of SIGNALS) process[yes ? 'on' : 'off'](signal, leave);
}

const leave = () => process.exit(0);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  refuse(
    `SCIM Workbench needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
}

async function electronFor(host) {
  if (!hasDisplay()) return { reason: 'there is no display' };
  return findElectron({ insist: host === 'desktop' });
}

function withoutWindow(host, reason) {
  if (host === 'desktop')
    refuse(`The desktop window can't be opened: ${reason}. --browser serves the page instead.`);
  say(`No desktop window, since ${reason}: serving the page to your browser instead.`);
  return serveBrowser();
}

/** In this process: one Node less to start and to pass signals to. */
async function serveBrowser() {
  leaveOnSignals(false);
  await import(builtFile('cli.js'));
}

/** Resolves when the window is closed; `abnormal` when Electron did not get as far as opening one. */
function openWindow(executable, args) {
  leaveOnSignals(false);
  const started = Date.now();
  const child = spawn(executable, [...SANDBOX_SWITCHES, ROOT, '--', ...args], { stdio: 'inherit' });
  let signalled = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      signalled = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve({ abnormal: true, code: 1 }));
    child.on('exit', (code, signal) => {
      const early = Date.now() - started < START_UP_MS && !signalled;
      resolve({ abnormal: early && (signal !== null || code >= 126), code: code ?? 1 });
    });
  });
}

const builtFile = (name) => pathToFileURL(inProject('out', 'main', name)).href;

function refuse(sentence) {
  say(sentence);
  process.exit(EXIT_CANT_START);
}

start(process.argv.slice(2)).catch((error) => {
  const misused = error.code === 'USAGE';
  say(misused || error instanceof Obstacle ? error.message : (error.stack ?? String(error)));
  process.exit(misused ? EXIT_CANT_START : 1);
});
