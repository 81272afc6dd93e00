import { describe, expect, it } from 'vitest';
import { otherForwardedHost } from '../../../src/shared/diagnostics/public-address-rules';
import type { DiagnosticInput } from '../../../src/shared/idp/identity-provider';
import { anExchange } from '../an-exchange';

const checked = (change: Partial<DiagnosticInput>, exchange: object = { status: 201 }) =>
  otherForwardedHost.check({
    exchange: anExchange(exchange),
    requestHeaders: [],
    requestBody: null,
    responseBody: () => null,
    baseUrl: 'https://new.example.com/scim',
    ...change,
  });

describe('a request to another name than the base URL has', () => {
  it.each([['host'], ['X-Forwarded-Host'], ['forwarded']])('is named from %s', (name) => {
    const value = name === 'forwarded' ? 'for=1.2.3.4;host=old.example.com' : 'old.example.com';
    const [finding] = checked({ requestHeaders: [[name, value]] });
    expect(finding?.explanation).toMatch(
      /^The request came to `old.example.com`, and the base URL .* `https:\/\/new.example.com\/scim`/,
    );
    expect(finding?.severity).toBe('only noted');
  });

  it('is no finding where the name is the same, or a local one, or there is no public base URL', () => {
    expect(checked({ requestHeaders: [['host', 'New.Example.com:443']] })).toEqual([]);
    expect(checked({ requestHeaders: [['host', '127.0.0.1:7643']] })).toEqual([]);
    const other: [string, string][] = [['host', 'old.example.com']];
    expect(checked({ requestHeaders: other, baseUrl: 'http://127.0.0.1:7643/scim' })).toEqual([]);
    expect(checked({ requestHeaders: other }, { status: 204 })).toEqual([]);
  });
});
