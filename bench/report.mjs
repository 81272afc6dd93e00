/** The table: printed row by row as it grows, and written whole to bench/RESULTS.md. */
import { readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inProject, say } from '../scripts/project.mjs';
import { count } from './rows.mjs';

const file = inProject('bench', 'RESULTS.md');
/** What is below this line is written by hand and kept. */
const notesMark = '<!-- notes -->';
const flatShare = 0.75;
/** Share of the servers' core from which a figure is marked. */
const mostForeign = 0.1;
const heldInMemory = 0x01021994;

/** @param {object} row @returns {object} the same */
export function printRow(row) {
  const { work, at, results, value, about } = row;
  const told =
    results === undefined
      ? `${value} ${about}`
      : `${Object.entries(results).map(tellResult).join('  ')}  share ${share(row, 'workbench')}, by processor time ${cpuShare(row)}${againstShare(row)}`;
  say(`${work.padEnd(34)} ${at.padEnd(24)} ${told}`);
  return row;
}

function tellResult([name, result]) {
  const { loadShare, foreignShare } = result;
  const busy = loadShare > 0.85 ? ' (load busy)' : '';
  const shared = foreignShare > mostForeign ? ` (core shared: ${Math.round(foreignShare * 100)} %)` : '';
  return `${name} ${figure(result)}${busy}${shared}`;
}

/** @param {object[]} rows @param {string} folder of the data @param {import('./measure.mjs').Effort} effort */
export function resultsText(rows, folder, { turns, measuredMs, first }) {
  return [
    '# Results of `npm run bench`',
    '',
    `${machine(folder)}.`,
    '',
    `Requests per second over 10 keep-alive connections, median of ${turns} turns of ${measuredMs} ms, in which the servers take their`,
    'place one after the other; in brackets processor time per request in microseconds, all threads. A share is of bare',
    'Fastify in the turn just before, and the median of those; it decides the verdict. Beside it the share by processor',
    `time. Before a row each server does the same work for ${first.ms / 1_000} s or ${first.requests.toLocaleString('en-GB')} times, since engines compile what they run`,
    'through; measured is what they do then. Journal, findings, durable store and one reader of the live stream are on. “Flat” is the worst share of a',
    'work by its best, over the sizes. A server that is too slow for turns is measured by as many requests as its figure',
    `says, one at a time. A * marks figures during which others had more than ${mostForeign * 100} % of the servers’ core.`,
    'Durable Fastify is bare Fastify that answers a write once it is on disk, one flush for all who write at the time: what a',
    'durable answer costs on this disk before there is any SCIM in it.',
    '',
    ...tableOf(rows),
    '',
  ].join('\n');
}

/** Keeps the notes. Arguments as above. */
export function writeResults(...measured) {
  writeFileSync(file, `${resultsText(...measured)}\n${notesMark}\n${notes()}`);
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
    'durable Fastify',
    'SCIMMY',
    'share',
    'by processor time',
    'durable Fastify’s',
    'SCIMMY’s',
    'target',
    'verdict',
  ];
  const lines = rows.map((row) => (row.results === undefined ? figureCells(row) : cells(row, rows)));
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);
}

function cells(row, rows) {
  const { work, at, target, results } = row;
  const flatness = flatnessOf(row, rows);
  const isReached = results.workbench.share >= target && (flatness === null || flatness >= flatShare);
  const wanted = flatness === null ? `>= ${target}` : `>= ${target}, flat`;
  const flat = flatness === null ? '' : ` (flat: ${flatness.toFixed(2)})`;
  return [
    work,
    at,
    ...['bare', 'workbench', 'durable', 'scimmy'].map((name) => figure(results[name])),
    `**${share(row, 'workbench')}**`,
    cpuShare(row),
    share(row, 'durable'),
    share(row, 'scimmy'),
    wanted,
    `${verdict(isReached)}${flat}`,
  ];
}

function figureCells({ work, at, value, about, target, reached }) {
  const told = `**${value}**${about === '' ? '' : ` (${about})`}`;
  return [work, at, '', told, '', '', '', '', '', '', target, verdict(reached)];
}

const verdict = (isReached) => (isReached === null ? 'not measured' : isReached ? 'reached' : 'missed');

function figure(result) {
  if (result === undefined) return '–';
  if ('unansweredMs' in result) return `no answer in ${result.unansweredMs / 1_000} s`;
  const { perSecond, cpuUs, requests, foreignShare } = result;
  const rounded = perSecond < 10 ? perSecond.toFixed(2) : count(Math.round(perSecond));
  const mark = foreignShare > mostForeign ? '\\*' : '';
  const few = requests === null ? '' : `, ${requests} requests`;
  return `${rounded}${mark} (${count(Math.round(cpuUs))}${few})`;
}

function share({ results }, name) {
  const value = results[name]?.share;
  if (value === undefined) return '–';
  return value < 0.01 ? '< 0.01' : value.toFixed(2);
}

/** How much faster than the other build; below 1 it is slower. */
function againstShare({ results: { workbench, against } }) {
  if (against === undefined) return '';
  const throughput = (workbench.share / against.share).toFixed(2);
  const cpu = (workbench.cpuShare / against.cpuShare).toFixed(2);
  return `; ratio to against ${throughput}, by processor time ${cpu}`;
}

const cpuShare = ({ results }) => results.workbench.cpuShare.toFixed(2);

/** Worst share by best over the sizes of one work; null where it is measured at one size. */
function flatnessOf({ work }, rows) {
  const shares = rows
    .filter((row) => row.work === work && row.results !== undefined)
    .map(({ results }) => results.workbench.share);
  return shares.length < 2 ? null : Math.min(...shares) / Math.max(...shares);
}

function notes() {
  try {
    return readFileSync(file, 'utf8').split(`${notesMark}\n`)[1] ?? '';
  } catch {
    return '';
  }
}
