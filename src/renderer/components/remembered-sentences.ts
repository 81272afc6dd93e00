import { type Sentence, sentencesOf } from '../../shared/activity';
import type { ExchangeSummary } from '../../shared/exchange';

const sentences = new WeakMap<ExchangeSummary, Sentence[]>();

/** Sentences of one exchange, made once: lists are rebuilt for every batch that arrives. */
export function rememberedSentences(exchange: ExchangeSummary): Sentence[] {
  const known = sentences.get(exchange);
  if (known) return known;
  const made = sentencesOf(exchange);
  sentences.set(exchange, made);
  return made;
}
