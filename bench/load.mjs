/**
 * The load: keep-alive connections, each with one request under way, straight on sockets, so that the load costs
 * a fraction of what it measures. Every status is checked, and of every hundredth answer the body.
 */
import { connect } from 'node:net';

const bodySampleEvery = 100;
/** A server that needs longer for one answer is given up. */
const answerLimitMs = 20_000;

/** No answer came in time. */
export class NoAnswer extends Error {
  /** @param {Wanted} wanted */
  constructor({ method, path }) {
    super(`${method} ${path} was not answered within ${answerLimitMs / 1_000} s.`);
    this.waitedMs = answerLimitMs;
  }
}

/**
 * @typedef {{ method: string, path: string, body?: string, status: number, checkAlways?: boolean, check?(body: any): void }} Wanted
 * @typedef {{ host: string, port: number, prefix: string, token: string }} Target
 */

/** @param {string} baseUrl @param {string} token @returns {Target} */
export function targetOf(baseUrl, token) {
  const { hostname, port, pathname } = new URL(baseUrl);
  return { host: hostname, port: Number(port), prefix: pathname, token };
}

/**
 * Sends what `next` gives until it gives null; answers how many were answered.
 * @param {Target} target @param {number} connections @param {() => Wanted | null} next
 */
export async function sendAll(target, connections, next) {
  const counts = await Promise.all(Array.from({ length: connections }, () => sendOn(target, next)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @param {Target} target @param {Wanted} wanted @returns {Promise<any>} the body of one answer */
export async function sendOne(target, wanted) {
  let body = null;
  let left = 1;
  const check = (answered) => {
    body = answered;
  };
  await sendAll(target, 1, () => (left-- > 0 ? { ...wanted, check } : null));
  return body;
}

/** @param {Target} target @param {() => Wanted | null} next @returns {Promise<number>} */
function sendOn(target, next) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: target.host, port: target.port, noDelay: true });
    const reader = createReader();
    let wanted = null;
    let done = 0;
    const send = () => {
      wanted = next();
      if (wanted === null) {
        socket.destroy();
        resolve(done);
        return;
      }
      reader.begin(
        wanted.check !== undefined && (wanted.checkAlways === true || done % bodySampleEvery === 0),
      );
      socket.write(requestText(target, wanted));
    };
    const giveUp = (error) => {
      socket.destroy();
      reject(error);
    };
    socket.on('data', (chunk) => {
      try {
        const answer = reader.take(chunk);
        if (answer === null) return;
        verify(wanted, answer);
      } catch (error) {
        giveUp(error);
        return;
      }
      done += 1;
      send();
    });
    socket.on('error', (error) => giveUp(lost(wanted, error.message)));
    socket.on('close', () => giveUp(lost(wanted, 'the server closed the connection')));
    socket.on('connect', send);
    socket.setTimeout(answerLimitMs, () => giveUp(new NoAnswer(wanted)));
  });
}

function lost(wanted, because) {
  return new Error(`${wanted === null ? 'Connecting' : `${wanted.method} ${wanted.path}`}: ${because}.`);
}

/** @param {Target} target @param {Wanted} wanted */
function requestText({ host, port, prefix, token }, { method, path, body }) {
  const head = `${method} ${prefix}${path} HTTP/1.1\r\nhost: ${host}:${port}\r\nauthorization: Bearer ${token}\r\naccept: application/scim+json\r\n`;
  if (body === undefined) return `${head}\r\n`;
  return `${head}content-type: application/scim+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** @param {Wanted} wanted @param {{ status: number, body: string | null }} answer */
function verify(wanted, { status, body }) {
  if (status !== wanted.status) {
    throw new Error(`${wanted.method} ${wanted.path} was answered ${status}: ${body ?? ''}`);
  }
  if (body !== null) wanted.check?.(body === '' ? null : JSON.parse(body));
}

const endOfHead = Buffer.from('\r\n\r\n');

/** Reads one answer at a time; keeps the body only when it will be looked at, or tells why a request failed. */
function createReader() {
  let keep = false;
  let head = null;
  let missing = 0;
  let parts = [];

  return {
    begin(keepBody) {
      keep = keepBody;
      head = null;
      parts = [];
    },
    /** The answer once it is whole, else null. */
    take(chunk) {
      const rest = head === null ? readHead(chunk) : chunk;
      if (head === null) return null;
      missing -= rest.length;
      if (keep || head.status >= 400) parts.push(rest);
      if (missing > 0) return null;
      return {
        status: head.status,
        body: parts.length > 0 ? Buffer.concat(parts).toString() : keep ? '' : null,
      };
    },
  };

  function readHead(chunk) {
    const whole = parts.length === 0 ? chunk : Buffer.concat([...parts, chunk]);
    parts = [];
    const end = whole.indexOf(endOfHead);
    if (end < 0) {
      parts = [whole];
      return chunk;
    }
    const text = whole.latin1Slice(0, end);
    const status = Number(text.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    if (length === undefined && status !== 204) throw new Error(`An answer has no length:\n${text}`);
    head = { status };
    missing = Number(length ?? 0);
    return whole.subarray(end + endOfHead.length);
  }
}
