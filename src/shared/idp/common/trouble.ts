import {
  isDoubledEndpoint,
  looksLikeScim,
  requestTarget,
  wasTurnedAway,
} from '../../activity/request-target';
import type { ExchangeSummary } from '../../exchange';
import type { RichText } from '../../guide';
import { richName, richValue } from '../../rich-text';
import type { Console } from './console';

/** What stands between the identity provider and us, as one exchange shows it; null where it shows nothing wrong. */
export function connectionTrouble(exchange: ExchangeSummary, console: Console): RichText | null {
  // Most exchanges show nothing wrong, so this comes first.
  if (exchange.kind !== 'refused' && exchange.status < 400) return null;
  if (!looksLikeScim(exchange.url)) return null;
  if (wasTurnedAway(exchange)) return refusal(exchange, console);
  const searched = exchange.kind === 'probe' || exchange.kind === 'look-up';
  if (searched && exchange.status !== 200) {
    return `The search of **${console.connectionTest}** was answered ${exchange.status} instead of 200.${because(exchange)}`;
  }
  return null;
}

function refusal(exchange: ExchangeSummary, console: Console): RichText {
  if (exchange.status === 401) {
    return `A request reached us and its token was refused.${because(exchange)} Create a new token here, paste it into **${console.tokenField}**, then press **${console.connectionTest}** again.`;
  }
  if (exchange.status === 404) {
    const remedy = isDoubledEndpoint(exchange.url)
      ? `The **${console.urlField}** ends in \`/Users\`: paste the base URL alone.`
      : `Paste the base URL as it stands in this guide into **${console.urlField}**.`;
    return `A request reached us on a path that is not here: ${richValue(pathOf(exchange))}. ${remedy}`;
  }
  return `A request reached us and was refused with status ${exchange.status}.${because(exchange)}`;
}

function pathOf({ url }: ExchangeSummary): string {
  return url.split('?')[0] ?? '';
}

function because({ errorDetail }: ExchangeSummary): string {
  if (!errorDetail) return '';
  const detail = richName(errorDetail, 200);
  return ` We answered: ${detail}${/[.!?…]$/.test(detail) ? '' : '.'}`;
}

/** A write that failed or a connection that broke, for the steps that wait for one of these methods on this endpoint. */
export function writeTrouble(console: Console, endpoint: 'Users' | 'Groups', methods: string[]) {
  return (exchange: ExchangeSummary): RichText | null => {
    const { kind, method, status, url, subject } = exchange;
    if (kind !== 'write' || status < 400 || !methods.includes(method))
      return connectionTrouble(exchange, console);
    if (requestTarget(url).endpoint.toLowerCase() !== endpoint.toLowerCase()) return null;
    const who = subject ? richName(subject.displayName) : endpoint === 'Users' ? 'A user' : 'A group';
    return `${who} could not be provisioned: ${method} was answered ${status}.${because(exchange)}`;
  };
}
