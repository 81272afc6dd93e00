import { type Sentence, sentencesOf } from '../../shared/activity';
import type { ExchangeSummary } from '../../shared/exchange';
import type { Wording } from '../../shared/idp/identity-provider';

const sentences = new WeakMap<ExchangeSummary, Sentence[]>();

/** Sentences of one exchange, made once: an exchange keeps its identity provider, and lists are rebuilt for every batch that arrives. */
export function cachedSentences(exchange: ExchangeSummary, wording: Wording): Sentence[] {
  const known = sentences.get(exchange);
  if (known) return known;
  const made = sentencesOf(exchange, wording);
  sentences.set(exchange, made);
  return made;
}
