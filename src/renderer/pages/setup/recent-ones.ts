import { type Sentence, textOf } from '../../../shared/activity';
import type { ExchangeSummary } from '../../../shared/exchange';
import { rememberedSentences } from '../../components/remembered-sentences';

export interface RecentOne {
  /** The newest that says so. */
  exchange: ExchangeSummary;
  sentence: Sentence;
  times: number;
}

/** Older ones are on the pages for them; the list is looked through for every batch that arrives. */
const lookedThrough = 200;

/**
 * What the newest exchanges say, each sentence once: an identity provider that tests a connection asks the same thing
 * several times. Look-ups and reads are left out: they come before every write and tell nothing of their own.
 * @param exchanges newest first
 */
export function recentOnes(exchanges: readonly ExchangeSummary[], most: number): RecentOne[] {
  const ones = new Map<string, RecentOne>();
  for (const exchange of exchanges.slice(0, lookedThrough)) {
    if (exchange.kind === 'look-up' || exchange.kind === 'read') continue;
    const [sentence] = rememberedSentences(exchange);
    if (sentence === undefined) continue;
    const says = `${exchange.status} ${exchange.simulated} ${textOf(sentence)}`;
    const known = ones.get(says);
    if (known !== undefined) known.times += 1;
    else if (ones.size === most) break;
    else ones.set(says, { exchange, sentence, times: 1 });
  }
  return [...ones.values()];
}
