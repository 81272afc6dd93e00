import { z } from 'zod';
import type { TunnelProgram } from '../tunnel';

/** Of its log with `--log-format json` (ngrok.com/docs/agent/config/v3, log_format). */
const started = z.object({ msg: z.literal('started tunnel'), url: z.string().startsWith('https://') });

export const ngrok: TunnelProgram = {
  id: 'ngrok',
  commands: ['ngrok'],
  versionArguments: ['version'],
  versionIn: (text) => /version (\d[\w.]*)/.exec(text)?.[1] ?? null,
  startArguments: (port) => ['http', `127.0.0.1:${port}`, '--log', 'stdout', '--log-format', 'json'],
  addressIn(line) {
    const read = started.safeParse(jsonIn(line));
    return read.success ? new URL(read.data.url).origin : null;
  },
  troubles: [
    {
      pattern: /ERR_NGROK_4018|ERR_NGROK_105\b|ERR_NGROK_107\b/,
      says: 'ngrok is not signed in.',
      remedy: 'Sign in once: ngrok config add-authtoken with the token of your ngrok dashboard.',
    },
    {
      pattern: /ERR_NGROK_108\b/,
      says: 'The account has a tunnel open already, on this or another computer.',
      remedy: 'End the other one: the free plan has one at a time.',
    },
    {
      pattern: /ERR_NGROK_334\b/,
      says: 'The address is in use by another ngrok.',
      remedy: 'End the other one, then start again.',
    },
    {
      pattern: /ERR_NGROK_121\b/,
      says: 'This ngrok is too old for its service.',
      remedy: 'Update it: ngrok update.',
    },
  ],
};

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
