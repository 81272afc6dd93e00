/** Who probably sent a response that is not ours, by what it looks like; and what to do about it. */
import type { ProbeResponse } from './ask';

export interface Guess {
  says: string;
  remedy: string;
}

type Rule = (response: ProbeResponse & { type: string; all: string }) => Guess | null;

/** The first that fits. */
export function whoResponded(response: ProbeResponse): Guess {
  const type = String(response.headers['content-type'] ?? '');
  const all = `${JSON.stringify(response.headers)}\n${response.text}`.toLowerCase();
  for (const rule of rules) {
    const guess = rule({ ...response, type, all });
    if (guess !== null) return guess;
  }
  return {
    says: `Something else responded: status ${response.status}${type === '' ? '' : `, ${type}`}.`,
    remedy: 'Make sure that the address leads to the SCIM port of this computer.',
  };
}

/** Marks of the services are those that their own pages and headers carry. */
const rules: readonly Rule[] = [
  ({ status, headers }) => {
    if (status !== 407) return null;
    const who = headers['proxy-authenticate'] === undefined ? 'A proxy' : 'A proxy that wants a sign-in';
    return {
      says: `${who} responded with 407.`,
      remedy: 'Let this computer reach the address without the proxy, or check from outside your network.',
    };
  },
  ({ headers, status }) => {
    const to = headers.location;
    if (status < 300 || status > 399 || typeof to !== 'string') return null;
    return {
      says: `A redirect came, to ${hostOf(to)}: a sign-in page stands in front of the address.`,
      remedy:
        'Allow anonymous access to the tunnel, or take the sign-in away from this path. SCIM requests carry a token of their own.',
    };
  },
  ({ all, status }) =>
    all.includes('ngrok-error-code') || all.includes('err_ngrok_')
      ? {
          says: `ngrok responded itself, with status ${status}${ngrokCode(all)}.`,
          remedy:
            'The tunnel is offline or leads to another port. Start it again for the port of this workbench.',
        }
      : null,
  ({ all, status }) =>
    all.includes('error 1033') ||
    all.includes('argo tunnel error') ||
    (status === 530 && all.includes('cloudflare'))
      ? {
          says: 'Cloudflare responded itself: no tunnel is connected under this name.',
          remedy: 'Start the tunnel again. A quick tunnel gets another address at each start.',
        }
      : null,
  ({ all, status }) =>
    (status === 502 || status === 504) && all.includes('cloudflare')
      ? {
          says: `Cloudflare responded with ${status}: the tunnel does not reach the SCIM port.`,
          remedy: 'Point the tunnel at the port of this workbench.',
        }
      : null,
  ({ all, status }) =>
    (status === 403 || status === 503) && (all.includes('cf-mitigated') || all.includes('just a moment'))
      ? {
          says: 'Cloudflare asks whether a person is calling.',
          remedy:
            'Switch Bot Fight Mode and the security check off for this host name: no identity provider can pass them.',
        }
      : null,
  ({ status }) =>
    status === 502 || status === 503 || status === 504
      ? {
          says: `What stands in front responded with ${status}: it does not reach the SCIM port.`,
          remedy: 'Point it at the port of this workbench, and check that both run.',
        }
      : null,
  ({ status }) =>
    status === 413
      ? {
          says: 'What stands in front refuses bodies of this size, with 413.',
          remedy: 'Raise its limit for a body to 2 MB or more (nginx: client_max_body_size).',
        }
      : null,
  ({ status }) =>
    status === 405 || status === 501
      ? {
          says: `What stands in front refuses this method, with ${status}.`,
          remedy: 'Allow POST, PUT, PATCH and DELETE there.',
        }
      : null,
  ({ type, all }) =>
    type.includes('html') || all.includes('<html')
      ? {
          says: 'A page came where SCIM belongs: something shows a notice or a sign-in to its visitors.',
          remedy:
            'Switch that page off, or take another tunnel: an identity provider can’t press its button.',
        }
      : null,
  ({ status, type, all }) =>
    status === 404 && (type.includes('scim') || all.includes('scim endpoints are below'))
      ? {
          says: 'Another SCIM server responded, not this workbench.',
          remedy: 'The address leads to another port or another computer. Point it at the port of this one.',
        }
      : null,
];

function ngrokCode(text: string): string {
  const code = /err_ngrok_\d+/.exec(text)?.[0];
  return code === undefined ? '' : ` (${code.toUpperCase()})`;
}

function hostOf(location: string): string {
  return URL.canParse(location) ? new URL(location).host : 'another page';
}
