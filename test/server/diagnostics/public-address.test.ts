import { describe, expect, it } from 'vitest';
import { createDiagnose } from '../../../src/server/diagnostics/diagnose';
import { anExchange } from '../../shared/an-exchange';

const local = 'http://127.0.0.1:7643/scim';
const complete = { userName: 'kim', externalId: 'kim', emails: [{ type: 'work', value: 'kim@example.com' }] };

function found(headers: [string, string][], baseUrl = local, over: object = {}) {
  const exchange = anExchange({ method: 'POST', url: '/scim/Users', status: 201, ...over });
  const input = { exchange, requestHeaders: headers, requestBody: complete, responseBody: () => null };
  return createDiagnose(() => ({ baseUrl }))(input, null);
}
const rules = (...input: Parameters<typeof found>) => found(...input).map(({ rule }) => rule);

describe('a response behind a tunnel', () => {
  it.each<[string, [string, string][]]>([
    ['that leaves the host name as it is', [['Host', 'quiet-otter.trycloudflare.com']]],
    [
      'that hands it on',
      [
        ['host', '127.0.0.1:7643'],
        ['X-Forwarded-Host', 'quiet-otter.trycloudflare.com, inner'],
      ],
    ],
    [
      'that hands it on as RFC 7239 has it',
      [['Forwarded', 'for=1.2.3.4;host="quiet-otter.trycloudflare.com"']],
    ],
  ])('%s names a new resource under the local address: the public one is to be entered', (_what, headers) => {
    const [finding, ...others] = found(headers);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'local-location', severity: 'only noted' });
    expect(finding?.remedy).toContain('`https://quiet-otter.trycloudflare.com/scim`');
  });

  it('is right where the public base URL is entered, on this machine, and where no resource was made', () => {
    const tunnel: [string, string][] = [['host', 'quiet-otter.trycloudflare.com']];
    expect(rules(tunnel, 'https://quiet-otter.trycloudflare.com/scim')).toEqual([]);
    expect(rules([['host', 'localhost:7643']])).toEqual([]);
    expect(rules([['host', '192.168.1.20:7643']])).toEqual([]);
    expect(rules(tunnel, local, { method: 'GET', status: 200 })).toEqual([]);
  });

  it('puts nothing into its remedy that is no host name', () => {
    expect(rules([['x-forwarded-host', 'a.example.com`<b>']])).toEqual([]);
  });
});

describe('a CORS preflight', () => {
  const preflight: [string, string][] = [
    ['Origin', 'https://app.example.com'],
    ['Access-Control-Request-Method', 'PATCH'],
  ];

  it.each([401, 405])('refused with %i is a browser that asks, and no mistake of the client', (status) => {
    const [finding, ...others] = found(preflight, local, { method: 'OPTIONS', status });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'cors-preflight', severity: 'only noted' });
    expect(finding?.explanation).toMatch(/https:\/\/app\.example\.com.*PATCH/);
  });

  it('is only OPTIONS with both headers', () => {
    expect(rules(preflight, local, { method: 'POST' })).toEqual([]);
    expect(rules([['Origin', 'https://app.example.com']], local, { method: 'OPTIONS', status: 405 })).toEqual(
      ['method-not-allowed'],
    );
  });
});
