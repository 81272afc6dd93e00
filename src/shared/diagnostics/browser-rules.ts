/** A browser that asks whether a page may send requests here, before it sends any: a CORS preflight. */
import type { DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { richValue } from '../rich-text';

export const corsPreflight: DiagnosticRule = {
  id: 'cors-preflight',
  title: 'A browser asks, not a provisioning client',
  check: (input) => {
    if (!isPreflight(input)) return [];
    const origin = headerOf(input, 'origin');
    const method = headerOf(input, 'access-control-request-method');
    return [
      {
        rule: 'cors-preflight',
        severity: 'only noted',
        title: 'A browser asks',
        explanation: `A browser asked whether a page of ${richValue(origin)} may send ${richValue(method)} here (a CORS preflight). It may not: SCIM is spoken from server to server, and an identity provider never asks this. The token is not the reason: a browser sends none with this question.`,
        remedy:
          'Nothing has to be changed for provisioning. Whoever tests by hand in the page of a web tool needs a program of their own instead, `curl` for instance.',
        source: 'Fetch standard, CORS-preflight fetch',
      },
    ];
  },
};

/** Browsers send both headers; nobody else has a reason to. */
export function isPreflight(input: Pick<DiagnosticInput, 'exchange' | 'requestHeaders'>): boolean {
  return (
    input.exchange.method === 'OPTIONS' &&
    headerOf(input, 'origin') !== undefined &&
    headerOf(input, 'access-control-request-method') !== undefined
  );
}

function headerOf({ requestHeaders }: Pick<DiagnosticInput, 'requestHeaders'>, wanted: string) {
  return requestHeaders.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
