/** What is in front says under which name we were found, and responses name resources under another. */
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

/** RFC 7644 section 3.3: the base URL that was configured stands in front of every `Location`, whatever a proxy says. */
export const otherForwardedHost: DiagnosticRule = {
  id: 'other-forwarded-host',
  title: 'Found under another name than the base URL has',
  check: (input) => {
    const { baseUrl, exchange } = input;
    if (!namesResources(exchange) || baseUrl === undefined || isLocalUrl(baseUrl)) return [];
    const host = publicHost(input.requestHeaders);
    if (host === null || sameHost(host, new URL(baseUrl).host)) return [];
    return [
      {
        rule: 'other-forwarded-host',
        severity: 'only noted',
        title: 'Another host name',
        explanation: `The request came to ${richValue(host)}, and the base URL of this workbench is ${richValue(baseUrl)}: the response names its resources there, where the client may not look. An address from before stands at the identity provider, or a second tunnel or proxy leads here.`,
        remedy: `Paste the base URL again at the identity provider; or, where ${richValue(host)} is right, enter it under **Make it reachable**.`,
        source: 'RFC 7644 section 3.3',
      },
    ];
  },
};

/** Of every client: it begins with a look-up, and creates. */
function namesResources({ status, lookUp }: DiagnosticInput['exchange']): boolean {
  return status === 201 || (status === 200 && lookUp !== null);
}

/** A port that follows from https is left out by some. */
function sameHost(one: string, other: string): boolean {
  const bare = (host: string) => host.toLowerCase().replace(/:443$/, '');
  return bare(one) === bare(other);
}

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
