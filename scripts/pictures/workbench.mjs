/** The built browser host as a process of its own, on free ports, and the two ways to speak with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inProject } from '../project.mjs';

/** @param {string} dataDir */
export async function startBrowserHost(dataDir) {
  const options = ['--no-open', '--json', '--port', '0', '--ui-port', '0', '--data-dir', dataDir];
  const child = spawn(
    process.execPath,
    [inProject('out/main/cli.js'), ...options, '--setting', 'Alderpoint'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(refuse)]);
  const ready = JSON.parse(line);
  const { origin, hash } = new URL(ready.ui.url);
  const pageToken = decodeURIComponent(hash.replace(/^#token=/, ''));
  return {
    ...ready,
    origin,
    /** Calls what the page calls. @param {string} name @param {unknown} input */
    call: (name, input) => post(`${origin}/api/${name}`, pageToken, input, 'application/json', { origin }),
    /** Sends what an identity provider sends; any answer will do. */
    send: (method, path, body, token = ready.setting.token) =>
      fetch(`${ready.scim.baseUrl}/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: body === undefined ? null : JSON.stringify(body),
      }).then((response) => response.json().catch(() => null)),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function refuse([code]) {
  throw new Error(`The workbench did not start: it ended with ${code}. Was it built?`);
}

async function post(url, token, input, type, headers) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type, ...headers },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
