/** Files with recorded traffic, recognised by what they hold: HAR, exchange files, NDJSON. They may come from anywhere and hold anything. */
import { counted } from '../plural';
import { jsonMistake } from '../replay/json-mistake';
import { isJsonObject } from '../scim/json';
import { scanJson } from './json-scan';
import { requestOfExchangeFile, requestOfLine } from './read-exchange-file';
import { requestOfHar } from './read-har';
import {
  largestExchangeFile,
  mostRecorded,
  type ReadExchanges,
  type RecordedRequest,
} from './recorded-request';

/** Deeper than any traffic of SCIM. */
const deepest = 100;

/** @param size in bytes, where it is known before the text was read */
export function tooLarge(size: number): string | null {
  if (size <= largestExchangeFile) return null;
  const megabytes = Math.ceil(size / 1024 / 1024).toLocaleString('en-US');
  return `This file has ${megabytes} MB, and at most 50 MB are read: export a shorter part of the traffic.`;
}

/** Never throws. Nothing of a file that stops in the middle is read. */
export function readExchanges(text: string): ReadExchanges {
  const large = tooLarge(text.length);
  if (large !== null) return refused(large);
  const clean = text.replace(/^\uFEFF/, '').trim();
  if (clean === '') return refused('This file is empty.');
  if (!/^[[{]/.test(clean))
    return refused(`This is no JSON: it begins with “${beginning(clean)}”. ${expected}`);
  return readJson(clean);
}

const expected = 'A HAR file or an exchange file is expected.';

function readJson(text: string): ReadExchanges {
  const isHar = looksLikeHar(text);
  const lines = isHar ? null : linesOf(text);
  if (lines !== null) return lines;
  const scan = scanJson(text, isHar ? 'entries' : null);
  const what = isHar ? 'a HAR file' : 'JSON';
  if (scan.deepest > deepest)
    return refused(`This is ${what} that nests ${scan.deepest} levels deep. No traffic does.`);
  if (scan.open > 0) return refused(cutOff(what, isHar ? scan.entries : null, text.length));
  try {
    return readValue(JSON.parse(text));
  } catch (error) {
    return refused(`This is ${what} with a mistake in it: ${placeIn(text, error)}.`);
  }
}

function looksLikeHar(text: string): boolean {
  return /^\{\s*"log"\s*:/.test(text);
}

function cutOff(what: string, entries: number | null, length: number): string {
  const where = entries === null ? '' : ` within request ${(entries + 1).toLocaleString('en-US')},`;
  return `This is ${what} that is cut off: it ends${where} after ${length.toLocaleString('en-US')} characters. Nothing of it was read.`;
}

/** In characters: of longer texts the engine tells the place. */
const short = 1_000_000;

function placeIn(text: string, error: unknown): string {
  const mistake = text.length <= short ? jsonMistake(text) : null;
  if (mistake !== null)
    return `${mistake.words}, at character ${(mistake.position + 1).toLocaleString('en-US')}`;
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

function readValue(value: unknown): ReadExchanges {
  if (isJsonObject(value) && isJsonObject(value.log)) {
    const { entries } = value.log;
    return Array.isArray(entries)
      ? readAll('HAR', entries, requestOfHar)
      : refused('This is a HAR file without a list of entries.');
  }
  const files = Array.isArray(value) ? value : [value];
  if (files.some(isExchangeFile)) return readAll('Exchange file', files, requestOfExchangeFile);
  return refused(`${whatElse(value)} ${expected}`);
}

function isExchangeFile(value: unknown): boolean {
  return isJsonObject(value) && isJsonObject(value.request) && isJsonObject(value.answer);
}

function whatElse(value: unknown): string {
  if (!isJsonObject(value)) return 'This is a list, but not of exchanges.';
  const names = Object.keys(value)
    .slice(0, 4)
    .map((name) => `“${name.slice(0, 40)}”`);
  return names.length === 0
    ? 'This JSON is empty.'
    : `This is other JSON: it begins with ${names.join(', ')}.`;
}

/** Null where the text is not one value a line. */
function linesOf(text: string): ReadExchanges | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!/^\{.*\}\s*$/.test(lines[0] ?? '') || !(lines[0] ?? '').includes('"receivedAt"')) return null;
  const values = [];
  for (const [index, line] of lines.entries()) {
    const scan = scanJson(line, null);
    const value = scan.open === 0 && scan.deepest <= deepest ? parsed(line) : undefined;
    if (value === undefined)
      return refused(
        `This is NDJSON, and its line ${(index + 1).toLocaleString('en-US')} can’t be read. Nothing of it was read.`,
      );
    values.push(value);
  }
  return readAll('NDJSON', values, requestOfLine);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readAll(
  kind: string,
  values: unknown[],
  read: (value: unknown) => RecordedRequest | null,
): ReadExchanges {
  if (values.length > mostRecorded)
    return refused(
      `This has ${counted(values.length, 'request')}, and at most ${mostRecorded.toLocaleString('en-US')} are read.`,
    );
  const requests = values.flatMap((value) => read(value) ?? []);
  const passedOver = values.length - requests.length;
  if (requests.length > 0) return { ok: true, kind, requests, passedOver };
  const of =
    values.length === 0
      ? 'no requests'
      : `${counted(values.length, 'request')}, none of them to a SCIM endpoint`;
  return refused(`This is ${kind === 'HAR' ? 'a HAR file' : kind} with ${of}.`);
}

function refused(sentence: string): ReadExchanges {
  return { ok: false, sentence };
}

function beginning(text: string): string {
  const line = text.slice(0, 40).replace(/\s+/g, ' ');
  return text.length > 40 ? `${line}…` : line;
}
