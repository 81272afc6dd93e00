/** What a reset takes away and brings back, in words. */
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { Removes } from '../../../shared/features/baseline';
import { counted } from '../../../shared/plural';
import { countedIfAny, joinedWords } from '../../words/joined-words';

/** "250 people, 12 groups and 1,204 requests with 3 findings"; that there is nothing, where there is nothing. */
export function removedWords({ people, groups, others, requests, findings, ticks }: Removes): string {
  const all = joinedWords([
    countedIfAny(people, 'person', 'people'),
    countedIfAny(groups, 'group'),
    countedIfAny(others, 'other resource'),
    countedIfAny(requests, 'request'),
    countedIfAny(findings, 'finding'),
    countedIfAny(ticks, 'tick of the guide', 'ticks of the guide'),
  ]);
  return all === '' ? 'Nothing has arrived yet.' : `${all}.`;
}

/** Where something came that no simulation sent. */
export function realWords({ requests, realRequests }: Removes): string {
  if (realRequests === 0) return 'Who is here may be real: their requests are gone already.';
  if (realRequests === requests) return 'None of these requests was simulated.';
  return `${counted(realRequests, 'request')} of these ${realRequests === 1 ? 'was' : 'were'} not simulated.`;
}

/** What is there again afterwards. @param begins what its demo is, in words; null where nothing is played */
export function returnsWords(begins: string | null, name: string): string {
  if (begins !== null) return `${begins}. It begins at its first chapter.`;
  return `${bidiIsolate(name)} as it was set when the baseline was saved: provider, fields, groups, mapping, tolerances and custom attributes. Name, tokens and address stay.`;
}

/** "0.4 s". */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
