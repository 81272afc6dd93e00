/** The core in a process of its own, and writers who note what it confirms and what it refuses. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import type { NewNotice } from '../../../src/server/store/store';
import type { Program } from './bundle';

export interface RunningServer {
  baseUrl: string;
  /** Only the first time that the data folder is used. */
  token: string | null;
  notices: NewNotice[];
  kill(): Promise<void>;
  /** Answers the exit code. */
  close(): Promise<number | null>;
}

interface Line {
  notice?: NewNotice;
  started?: Pick<RunningServer, 'baseUrl' | 'token'>;
  failure?: string;
}

const running = new Set<() => Promise<void>>();

/** Whatever a test has left. */
export async function killServers(): Promise<void> {
  await Promise.all([...running].map((kill) => kill()));
  running.clear();
}

/** Rejects with the exit code and what it says when it can't start. */
export async function startServer(program: Program, dataDir: string, uid?: number): Promise<RunningServer> {
  const child = spawn(process.execPath, [program.path, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], uid });
  const exited = once(child, 'exit');
  const notices: NewNotice[] = [];
  const end = async (signal: () => unknown) => {
    signal();
    await exited;
    return child.exitCode;
  };
  const kill = async () => void (await end(() => child.kill('SIGKILL')));
  running.add(kill);
  const close = () => end(() => child.stdin.end());
  const started = await new Promise<NonNullable<Line['started']>>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line: Line = JSON.parse(text);
      if (line.notice) notices.push(line.notice);
      if (line.started) resolve(line.started);
      if (line.failure)
        exited.then(([code]) => reject(new Error(`exit code ${code}: ${line.failure}`)), reject);
    });
  });
  return { ...started, notices, kill, close };
}

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test looks at another part of the response
  body: any;
}

export async function send(url: string, token: string, method = 'GET', body?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  expect(response.headers.get('content-type')).toContain('application/scim+json');
  return { status: response.status, body: await response.json() };
}

/** User names by what became of them. */
export interface Load {
  confirmed: string[];
  refused: string[];
  /** Neither confirmed nor refused: the server was gone. */
  unknown: string[];
  stop(): Promise<void>;
}

/** Users are created as fast as they are confirmed until it is stopped, or the server is gone. */
export function startLoad(baseUrl: string, token: string, writers = 16): Load {
  const load = { confirmed: [] as string[], refused: [] as string[], unknown: [] as string[] };
  const round = Math.random().toString(36).slice(2);
  let ending = false;
  const write = async (writer: number) => {
    for (let count = 0; !ending; count += 1) {
      const userName = `load-${round}-${writer}-${count}`;
      const answer = await createUser(baseUrl, token, userName).catch(() => null);
      if (!answer) return void load.unknown.push(userName);
      if (answer.status === 201) load.confirmed.push(userName);
      else load.refused.push(userName);
      if (answer.status !== 201) expectRefusal(answer);
    }
  };
  const written = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  written.catch(() => {});
  const stop = async () => {
    ending = true;
    await written;
  };
  return { ...load, stop };
}

function createUser(baseUrl: string, token: string, userName: string): Promise<Answer> {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  const emails = [{ value: `${userName}@example.com`, type: 'work', primary: true }];
  return send(`${baseUrl}/Users`, token, 'POST', { schemas, userName, emails, title: 'x'.repeat(200) });
}

/** As RFC 7644 section 3.12 says, and that nothing was changed. */
function expectRefusal({ status, body }: Answer): void {
  expect(status).toBe(500);
  expect(body).toMatchObject({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '500',
    detail: expect.stringContaining('The change could not be stored, and nothing was changed'),
  });
}
