/** `--middleware FILE`: Express middleware of one's own, in front of the SCIM routes. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Middleware } from '../server/listener/express/middleware';
import { StartUpFailure } from './start-up-failure';

/** What `--middleware` names; nothing without it. What a handler throws is told on standard error. */
export async function middlewareOf({ middleware }: { middleware: string | null }): Promise<Middleware[]> {
  if (middleware === null) return [];
  return readMiddleware(middleware, (text) => process.stderr.write(`${text}\n`));
}

/**
 * @param path absolute, of a JavaScript module whose default export is a handler, a router, or a list of them
 * @param onThrow called with a sentence that names the line, for whatever a handler throws while it has a request
 * @throws StartUpFailure that says what is wrong with the file, with its line where one is known
 */
export async function readMiddleware(path: string, onThrow: (text: string) => void): Promise<Middleware[]> {
  const file = await stat(path).catch(() => null);
  if (file === null || !file.isFile()) throw refusal(path, 'there is no such file');
  const { default: exported }: { default?: unknown } = await importFile(path);
  const handlers: unknown[] = Array.isArray(exported) ? exported : [exported];
  if (handlers.length === 0 || !handlers.every(isHandler))
    throw refusal(path, 'its default export must be an Express handler, a router, or a list of them');
  return handlers.filter(isHandler).map((handler) => named(handler, path, onThrow));
}

function isHandler(exported: unknown): exported is Middleware {
  return typeof exported === 'function';
}

async function importFile(path: string): Promise<{ default?: unknown }> {
  try {
    return await import(/* @vite-ignore */ pathToFileURL(path).href);
  } catch (error) {
    throw refusal(path, whatFailed(error, path));
  }
}

function refusal(path: string, why: string): StartUpFailure {
  return new StartUpFailure('USAGE', `--middleware ${path}: ${why}.`);
}

/** "line 12: settings is not defined". */
function whatFailed(error: unknown, path: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = lineIn(error, path);
  return line === null ? message : `line ${line}: ${message}`;
}

/** The innermost line of this file that the error came through, also of one that can't be parsed. */
function lineIn(error: unknown, path: string): number | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const line of stack.split('\n')) {
    const [, place = '', number] = /((?:file:\/\/)?\/?[^\s():]*(?::[\\/][^\s():]*)?):(\d+)/.exec(line) ?? [];
    if (number !== undefined && pathOf(place) === path) return Number(number);
  }
  return null;
}

function pathOf(place: string): string {
  try {
    return place.startsWith('file:') ? fileURLToPath(place) : place;
  } catch {
    return place;
  }
}

/** The same handler, whose errors say where they come from. What it passes to `next` itself is no mistake of the file. */
function named(handler: Middleware, path: string, onThrow: (text: string) => void): Middleware {
  return async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      onThrow(`Middleware ${basename(path)}, ${whatFailed(error, path)}`);
      next(error);
    }
  };
}
