/**
 * What an exchange did, as a person would say it: a name where one is known, an id never where it can be avoided.
 * Everything here may come from the wire, so a sentence is made of text parts and never of markup.
 */
import { changeSentences, deletionSentence } from './activity/change-sentences';
import { requestSentence } from './activity/request-sentences';
import type { Sentence } from './activity/sentence';
import { summarySentence } from './activity/summary-sentence';
import type { ExchangeSummary, ResourceChange } from './exchange';
import type { Wording } from './idp/identity-provider';

export type { Sentence, SentenceIcon } from './activity/sentence';

/** More than this about several resources, as bulk requests bring, become one sentence. */
const mostSentences = 5;

/** At least one sentence for any exchange, in words of its identity provider; several where one request did several things, and one for very many. */
export function sentencesOf(exchange: ExchangeSummary, wording: Wording): Sentence[] {
  const sentences = everySentenceOf(exchange, wording);
  const isMuch = sentences.length > mostSentences && exchange.changes.length > 1;
  return isMuch ? [summarySentence(exchange.changes)] : sentences;
}

/** Each thing that an exchange did, however many there are. */
export function everySentenceOf(exchange: ExchangeSummary, wording: Wording): Sentence[] {
  if (exchange.status < 400) {
    const sentences = tellChanges(exchange.changes);
    if (sentences.length > 0) return sentences;
  }
  return [requestSentence(exchange, wording)];
}

/** Whoever is deleted leaves all groups: one sentence says both. */
function tellChanges(changes: ResourceChange[]): Sentence[] {
  const deletions = changes.filter(({ kind }) => kind === 'deleted');
  const [deletion] = deletions;
  if (deletions.length !== 1 || !deletion) return changes.flatMap(changeSentences);
  return [deletionSentence(deletion, changes.length - 1)];
}

/** The sentence as plain text. */
export function textOf(sentence: Sentence): string {
  return sentence.parts.map((part) => part.text).join('');
}
