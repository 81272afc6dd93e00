/** The table: printed row by row as it grows, and written whole to bench/RESULTS.md. */
import { readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inProject, say } from '../scripts/project.mjs';
import { count } from './rows.mjs';

const file = inProject('bench', 'RESULTS.md');
/** What is below this line is written by hand and kept. */
const notesMark = '<!-- notes -->';
const flatShare = 0.75;
const heldInMemory = 0x01021994;

/** @param {object} row @returns {object} the same */
export function printRow(row) {
  const { work, at, results, value, about } = row;
  const told =
    results === undefined ? `${value} ${about}` : Object.entries(results).map(tellResult).join('  ');
  say(
    `${work.padEnd(34)} ${at.padEnd(24)} ${told}${results === undefined ? '' : `  share ${share(row, 'workbench')}`}`,
  );
  return row;
}

function tellResult([name, { perSecond, cpuUs, loadShare }]) {
  const busy = loadShare > 0.85 ? ' (load busy)' : '';
  return `${name} ${count(Math.round(perSecond))}/s ${Math.round(cpuUs)} us${busy}`;
}

/** @param {object[]} rows @param {string} folder of the data */
export function resultsText(rows, folder) {
  return [
    '# Results of `npm run bench`',
    '',
    `${machine(folder)}.`,
    '',
    'Requests per second over 10 keep-alive connections, median of 3 runs in turn; shares are of bare Fastify in the same run.',
    'In brackets processor time per request in microseconds, all threads. Journal, findings, durable store and one',
    'reader of the live stream are on. “Flat” compares the share with the best and the worst size.',
    '',
    ...tableOf(rows),
    '',
  ].join('\n');
}

/** Keeps the notes. @param {object[]} rows @param {string} folder */
export function writeResults(rows, folder) {
  writeFileSync(file, `${resultsText(rows, folder)}\n${notesMark}\n${notes()}`);
}

function machine(folder) {
  const disk = statfsSync(folder).type === heldInMemory ? 'data folder in memory' : 'data folder on disk';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, ${process.platform}, Node ${process.version}, ${disk}; ${new Date().toISOString().slice(0, 10)}`;
}

function tableOf(rows) {
  const head = [
    'work',
    'at',
    'bare Fastify',
    'this server',
    'SCIMMY',
    'share',
    'SCIMMY’s share',
    'target',
    'verdict',
  ];
  const lines = rows.map((row) => (row.results === undefined ? figureCells(row) : cells(row, rows)));
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);
}

function cells(row, rows) {
  const { work, at, target, results } = row;
  const flatness = flatnessOf(row, rows);
  const isReached = Number(share(row, 'workbench')) >= target && (flatness === null || flatness >= flatShare);
  const wanted = flatness === null ? `>= ${target}` : `>= ${target}, flat`;
  const flat = flatness === null ? '' : ` (flat: ${flatness.toFixed(2)})`;
  const figures = ['bare', 'workbench', 'scimmy'].map((name) => figure(results[name]));
  return [
    work,
    at,
    ...figures,
    `**${share(row, 'workbench')}**`,
    share(row, 'scimmy'),
    wanted,
    `${verdict(isReached)}${flat}`,
  ];
}

function figureCells({ work, at, value, about, target, reached }) {
  return [
    work,
    at,
    '',
    `**${value}** ${about === '' ? '' : `(${about})`}`.trim(),
    '',
    '',
    '',
    target,
    verdict(reached),
  ];
}

const verdict = (isReached) => (isReached ? 'reached' : 'missed');

function figure(result) {
  return result === undefined ? '–' : `${count(Math.round(result.perSecond))} (${Math.round(result.cpuUs)})`;
}

function share({ results }, name) {
  const result = results[name];
  return result === undefined ? '–' : (result.perSecond / results.bare.perSecond).toFixed(2);
}

/** Worst share by best over the sizes of one work; null where it is measured at one size. */
function flatnessOf({ work }, rows) {
  const shares = rows.filter((row) => row.work === work).map((row) => Number(share(row, 'workbench')));
  return shares.length < 2 ? null : Math.min(...shares) / Math.max(...shares);
}

function notes() {
  try {
    return readFileSync(file, 'utf8').split(`${notesMark}\n`)[1] ?? '';
  } catch {
    return '';
  }
}
