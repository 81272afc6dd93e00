/** Requests of a file sent again one after the other: the server gives other ids this time, so what names an old id is told the new one. */
import { isSentAnew } from '../exchange-files/connection-headers';
import type { RecordedRequest } from '../exchange-files/recorded-request';
import { isJsonObject } from '../scim/json';
import { isReplayMethod, type ReplayMethod, whyNoReplay } from './can-replay';

export interface Session {
  /** Null for what can't be sent again. */
  next(recorded: RecordedRequest): SessionMessage | null;
  /** After its response. */
  learn(recorded: RecordedRequest, body: string): void;
}

interface SessionMessage {
  method: ReplayMethod;
  path: string;
  headers: [string, string][];
  body: string;
}

/** Ids that are shorter could stand anywhere by chance. */
const idLike = /[\w-]{8,}/g;

export function createSession(): Session {
  const newIds = new Map<string, string>();
  const renamed = (text: string) =>
    newIds.size === 0 ? text : text.replace(idLike, (word) => newIds.get(word) ?? word);
  return {
    next(recorded) {
      const { method, url, request } = recorded;
      const asked = { ...request, bodyBytes: 0, bodyTruncated: request.isCut };
      const why = whyNoReplay({ method, url, kind: 'write', request: asked });
      if (why !== null || !isReplayMethod(method)) return null;
      const headers = sendableHeaders(request.headers);
      return { method, path: wirePath(renamed(url)), headers, body: renamed(request.body) };
    },
    learn(recorded, body) {
      const before = idsIn(recorded.response.body);
      const now = idsIn(body);
      if (before.length !== now.length) return;
      for (const [index, id] of before.entries()) {
        const instead = now[index];
        if (instead !== undefined && instead !== id) newIds.set(id, instead);
      }
    },
  };
}

/** Of the resource that came back, or of the only one that was found. */
function idsIn(text: string): string[] {
  try {
    const body: unknown = JSON.parse(text);
    if (!isJsonObject(body)) return [];
    const resources = Array.isArray(body.Resources) ? body.Resources : [body];
    const [only, ...more] = resources;
    return more.length === 0 && isJsonObject(only) && typeof only.id === 'string' ? [only.id] : [];
  } catch {
    return [];
  }
}

const wireText = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Those that are no part of the connection, as far as they may stand in a request. */
export function sendableHeaders(headers: readonly [string, string][]): [string, string][] {
  return headers.filter(([name, value]) => isSentAnew(name) && wireText.test(value));
}

/** A path as it may be sent: characters that may not stand in one are encoded. */
export function wirePath(path: string): string {
  return path.replace(/[\ud800-\udfff]/gu, '').replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
