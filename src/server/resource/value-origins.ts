/**
 * Which request set each value of a resource: stored with the resource itself, so that it survives a restart and a journal that
 * is full or cleared. It is small text, since every resource has one and most were never asked for it: a line for each request
 * that set what is there now, oldest first. The first set all that no later line names.
 *
 *     mdk3f9a POST
 *     mdk3faa PATCH<tab>title<tab>emails[type eq "work"].value
 *
 * A request is told by its time (milliseconds since 1970, base 36) and method: its number is given when it is recorded, which is
 * after it was answered. `-` stands for one that is not known.
 */
import type { AttributeChange } from '../../shared/exchange';
import { concernSame } from '../../shared/normalised-path';
import { changedPaths } from './changed-paths';

/** What can be said of a request before it is recorded. */
export interface RequestMoment {
  method: string;
  receivedAt: Date;
}

/** In characters. Far more than a person has who changes every day: what was set longest ago is forgotten first. */
const longest = 4_000;
const unknown = '-';

/** Of a resource that a request has created, or nobody knows what. */
export function originsOfCreation(request: RequestMoment | null): string {
  return lineOf(request);
}

/** @param before undefined where the resource came before origins were stored */
export function originsAfter(
  before: string | undefined,
  request: RequestMoment | null,
  changes: readonly AttributeChange[],
): string {
  const paths = changes.flatMap(changedPaths);
  const [first = unknown, ...lines] = (before ?? unknown).split('\n');
  const kept = lines.flatMap((line) => without(line, paths));
  const newest = [lineOf(request), ...paths.map(writtenPath)].join('\t');
  return bounded(first, [...kept, newest]);
}

function lineOf(request: RequestMoment | null): string {
  return request === null ? unknown : `${request.receivedAt.getTime().toString(36)} ${request.method}`;
}

/** The line without what was set again; none where nothing is left of it. */
function without(line: string, set: readonly string[]): string[] {
  const [request, ...paths] = line.split('\t');
  const left = paths.filter((path) => !set.some((one) => isWithin(path, writtenPath(one))));
  return left.length === 0 ? [] : [left.length === paths.length ? line : [request, ...left].join('\t')];
}

function isWithin(path: string, container: string): boolean {
  return path === container || (path.startsWith(container) && /^[.:[]/.test(path.slice(container.length)));
}

/** What nobody can tell any more is said of no other request. */
function bounded(first: string, lines: string[]): string {
  let length = lines.reduce((sum, line) => sum + line.length + 1, first.length);
  if (length <= longest) return [first, ...lines].join('\n');
  const kept = [...lines];
  while (length > longest && kept.length > 0) length -= (kept.shift()?.length ?? 0) + 1;
  return [unknown, ...kept].join('\n');
}

export interface KnownOrigin {
  method: string;
  /** RFC 3339, UTC. */
  at: string;
}

/**
 * The request that set, or took away, what stands at an attribute path: the newest that did anything there.
 * @param isThere whether a value is there: what never was is set by no request
 * @returns null where it is not known
 */
export function originOf(
  origins: string | undefined,
  attributePath: string,
  isThere: boolean,
): KnownOrigin | null {
  const [first = unknown, ...lines] = (origins ?? unknown).split('\n');
  for (const line of lines.reverse()) {
    const [request = unknown, ...paths] = line.split('\t');
    if (paths.some((path) => concernSame(readPath(path), attributePath))) return requestIn(request);
  }
  return isThere ? requestIn(first) : null;
}

/** @param line of a request alone */
export function requestIn(line: string): KnownOrigin | null {
  const [time = '', method] = line.split(' ');
  if (method === undefined) return null;
  return { method, at: new Date(Number.parseInt(time, 36)).toISOString() };
}

/** Names of attributes that no schema declares may hold anything. */
function writtenPath(path: string): string {
  return /[\t\n\\]/.test(path) ? JSON.stringify(path).slice(1, -1) : path;
}

function readPath(path: string): string {
  return path.includes('\\') ? JSON.parse(`"${path}"`) : path;
}
