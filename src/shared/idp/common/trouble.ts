/** Trouble that one exchange shows, each for the step that cures it: what came, why it is wrong, what to do. */
import {
  isDoubledEndpoint,
  looksLikeScim,
  requestTarget,
  wasTurnedAway,
} from '../../activity/request-target';
import type { ExchangeSummary } from '../../exchange';
import type { RichText, Trouble } from '../../guide';
import { richName, richValue } from '../../rich-text';
import { capitalised } from './capitalised';
import type { Console } from './console';

type Remedies = Trouble['remedies'];

/** Turned away at the door: a wrong token, a path that is not here. Cured where URL and token are entered. */
export function connectionTrouble(exchange: ExchangeSummary, console: Console): Trouble | null {
  if (!wasTurnedAway(exchange) || !looksLikeScim(exchange.url)) return null;
  if (exchange.status === 401) return refusedToken(exchange, console);
  if (exchange.status === 404) return wrongPath(exchange, console);
  return {
    title: `${capitalised(console.vendor)} called and was refused`,
    text: `We answered ${exchange.status}.${because(exchange)}`,
    remedies: [lookAtRequest, again(console)],
  };
}

function refusedToken(exchange: ExchangeSummary, console: Console): Trouble {
  const { vendor, tokenField } = console;
  return {
    title: `${capitalised(vendor)} called, but its token was refused`,
    text: exchange.errorDetail ? richName(firstSentence(exchange.errorDetail), 200) : 'It is not known here.',
    remedies: [
      { text: 'Copy the token of this SCIM setting.', copy: 'token' },
      {
        text: `Replace **${tokenField}** in ${vendor}. The token alone, without the word Bearer.`,
      },
      again(console),
    ],
  };
}

function wrongPath(exchange: ExchangeSummary, console: Console): Trouble {
  const { vendor, urlField } = console;
  const path = richValue(exchange.url.split('?')[0]);
  const why = isDoubledEndpoint(exchange.url)
    ? `the **${urlField}** ends in \`/Users\` or \`/Groups\`, and ${vendor} adds its own.`
    : `the **${urlField}** is not the base URL.`;
  return {
    title: `${capitalised(vendor)} called, but a path that is not here`,
    text: `It asked for ${path}: ${why}`,
    remedies: [
      { text: 'Copy the base URL.', copy: 'base URL' },
      {
        text: `Replace **${urlField}** in ${vendor}. The base URL alone, without \`/Users\`.`,
      },
      again(console),
    ],
  };
}

/** A search that was let in and not answered 200. Cured where the connection is tested. */
export function searchTrouble(exchange: ExchangeSummary, console: Console): Trouble | null {
  const { kind, status } = exchange;
  if ((kind !== 'probe' && kind !== 'look-up') || status === 200 || wasTurnedAway(exchange)) return null;
  return {
    title: `${capitalised(console.vendor)} is let in, but its search failed`,
    text: `The search of **${console.connectionTest}** was answered ${status} instead of 200.${because(exchange)}`,
    remedies: [lookAtRequest, again(console)],
  };
}

interface FailedWrites {
  endpoint: 'Users' | 'Groups';
  methods: readonly string[];
  /** Statuses that this step cures; all of them where it is left out. */
  cures?: (status: number) => boolean;
  remedies: readonly RichText[];
}

/** A write that was let in and failed. */
export function writeTrouble({ endpoint, methods, cures = () => true, remedies }: FailedWrites) {
  return (exchange: ExchangeSummary): Trouble | null => {
    const { kind, method, status, url, subject } = exchange;
    if (kind !== 'write' || status < 400 || wasTurnedAway(exchange)) return null;
    if (!methods.includes(method) || !cures(status)) return null;
    if (requestTarget(url).endpoint.toLowerCase() !== endpoint.toLowerCase()) return null;
    const who = subject ? richName(subject.displayName) : endpoint === 'Users' ? 'A user' : 'A group';
    return {
      title: `${who} could not be provisioned`,
      text: `${method} was answered ${status}.${because(exchange)}`,
      remedies: [lookAtRequest, ...remedies.map((text) => ({ text }))],
    };
  };
}

const lookAtRequest: Remedies[number] = { text: 'Look at the request: its findings say what was wrong.' };

function again({ connectionTest }: Console): Remedies[number] {
  return { text: `Press **${connectionTest}** again. This card changes by itself.` };
}

function firstSentence(text: string): string {
  return /^.*?[.!?…](?=\s|$)/.exec(text)?.[0] ?? text;
}

function because({ errorDetail }: ExchangeSummary): string {
  if (!errorDetail) return '';
  const detail = richName(errorDetail, 200);
  return ` We said: ${detail}${/[.!?…]$/.test(detail) ? '' : '.'}`;
}
