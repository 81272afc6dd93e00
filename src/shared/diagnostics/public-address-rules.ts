/** A tunnel is in front, and responses still name resources under an address that only this machine knows. */
import { isLocalUrl } from '../base-url';
import type { DiagnosticInput, DiagnosticRule } from '../idp/identity-provider';
import { richValue } from '../rich-text';

export const localLocation: DiagnosticRule = {
  id: 'local-location',
  title: 'Location under a local address behind a tunnel',
  check: (input) => {
    const { baseUrl, exchange } = input;
    if (exchange.status !== 201 || baseUrl === undefined || !isLocalUrl(baseUrl)) return [];
    const host = publicHost(input.requestHeaders);
    if (host === null) return [];
    return [
      {
        rule: 'local-location',
        severity: 'only noted',
        requirement: 'MUST',
        title: 'Local address given',
        explanation: `The request came through a tunnel, to ${richValue(host)}, and the response names the new resource under ${richValue(baseUrl)}, where only this machine finds it. Clients that go by the \`id\` don’t mind; one that follows \`Location\` or \`meta.location\` finds nothing.`,
        remedy: `Open **Settings** and enter \`https://${host}/scim\` as the public base URL.`,
        source: 'RFC 7644 section 3.3',
      },
    ];
  },
};

/** The name under which the client knows us; a tunnel forwards it, or hands it on in a header. Null where it is a local one. */
function publicHost(headers: DiagnosticInput['requestHeaders']): string | null {
  const named = headers.flatMap(([name, value]) => hostIn(name.toLowerCase(), value));
  return named.find((host) => isHostName.test(host) && !isLocalUrl(`https://${host}`)) ?? null;
}

/** It goes into a remedy: nothing but letters, digits, dots, hyphens and a port. */
const isHostName = /^[a-z0-9][a-z0-9.-]{0,250}(:\d{1,5})?$/i;

function hostIn(name: string, value: string): string[] {
  if (name === 'host') return [value.trim()];
  // Each proxy on the way adds its own behind a comma.
  if (name === 'x-forwarded-host') return [(value.split(',')[0] ?? '').trim()];
  if (name !== 'forwarded') return [];
  const host = /(?:^|[;,\s])host="?([^";,\s]+)/i.exec(value)?.[1];
  return host === undefined ? [] : [host];
}
