import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlOf, shellQuote } from '../../../src/shared/exchange-files/curl';
import { wholeExchange } from '../../renderer/sample-exchanges';

const base = 'http://127.0.0.1:7643/scim';

/** What a shell hands to the program: a function stands in for curl and prints its arguments, one per record. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const output = execFileSync('bash', ['--norc', '-c', script], { env: { SCIM_TOKEN: 'secret' } });
  return output.toString().split('\0').slice(0, -1);
}

describe('copy as curl', () => {
  it('repeats method, address, headers and body, with the token as a variable', () => {
    const exchange = wholeExchange({
      method: 'PATCH',
      url: '/scim/Users/1?aadOptscim062020',
      request: {
        headers: [
          ['Host', 'evil.example'],
          ['Authorization', 'Bearer [redacted]'],
          ['Content-Type', 'application/scim+json; charset=utf-8'],
          ['Content-Length', '12'],
          ['X-Forwarded-For', '203.0.113.9'],
        ],
        body: '{"a":"it\'s"}',
        bodyBytes: 12,
        bodyTruncated: false,
      },
    });
    expect(curlOf(exchange, base)).toContain('"Authorization: Bearer $SCIM_TOKEN"');
    expect(argumentsOf(curlOf(exchange, base))).toEqual([
      '--globoff',
      '--request',
      'PATCH',
      'http://127.0.0.1:7643/scim/Users/1?aadOptscim062020',
      '--header',
      'Authorization: Bearer secret',
      '--header',
      'Content-Type: application/scim+json; charset=utf-8',
      '--data-raw',
      '{"a":"it\'s"}',
    ]);
  });

  it.each([
    ['a quote', `'; touch /tmp/owned; '`],
    ['a substitution', '$(touch /tmp/owned) `id` $HOME'],
    ['lines', 'one\ntwo\\n'],
    ['control characters that end a paste', '\u001b[201~\rrm -rf ~\u0007'],
    ['a file name for curl', '@/etc/passwd'],
    ['other scripts', 'Жанна 🙂 \u0085'],
    ['nothing', ''],
  ])('hands %s to curl as it came', (_name, text) => {
    expect(argumentsOf(`curl ${shellQuote(text)}`)).toEqual([text]);
  });

  it('puts no control character into the clipboard, where a terminal could act on it', () => {
    expect(shellQuote('a\u001b[201~b\rc')).toBe(`$'a\\x1b[201~b\\x0dc'`);
  });

  it('never reads a file for a body that begins with @', () => {
    const request = { headers: [], body: '@/etc/passwd', bodyBytes: 12, bodyTruncated: false };
    expect(curlOf(wholeExchange({ request }), base)).toContain('--data-raw @/etc/passwd');
  });

  it('says when the body was cut', () => {
    const request = { headers: [], body: '{"a"', bodyBytes: 2_000_000, bodyTruncated: true };
    expect(curlOf(wholeExchange({ request }), base)).toMatch(/^# Only the beginning of the body was kept/);
  });

  it('sends no token where none came', () => {
    expect(curlOf(wholeExchange(), base)).not.toContain('SCIM_TOKEN');
  });
});
