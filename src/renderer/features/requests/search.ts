import { ArrowDownUp, ListFilter } from 'lucide-react';
import { sentencesOf, textOf } from '../../../shared/activity';
import type { ExchangeSummary } from '../../../shared/exchange';
import { mergedSequences } from '../../../shared/exchange-query/found';
import { parseQuery } from '../../../shared/exchange-query/parse';
import { printTerm } from '../../../shared/exchange-query/print';
import type { Wording } from '../../../shared/idp/identity-provider';
import { exactTime } from '../../components/time-words';
import { call, stream } from '../../state/api';
import type { Command, Search } from '../feature';
import { queryPath } from './asked-query';

const most = 6;

/** Requests in their search language, newest first and bodies included, and the list of all that fit. */
export async function search(search: Search): Promise<Command[]> {
  const { settingId, soFar, signal } = search;
  const text = queryOf(search.text);
  let [sequences, commands]: [readonly number[], Command[]] = [[], []];
  for await (const { found } of stream('journal.search', { settingId, text }, signal)) {
    if (found.length === 0) continue;
    sequences = mergedSequences(sequences, found);
    commands = await commandsOf(sequences.slice(0, most), text, search);
    soFar(commands);
    if (sequences.length >= most) break;
  }
  return commands;
}

/** What is no search in that language, such as `room:12`, is searched as it stands. */
export function queryOf(text: string): string {
  return parseQuery(text).problems.length === 0
    ? text
    : printTerm({ operator: null, value: text, negated: false });
}

async function commandsOf(sequences: number[], text: string, search: Search): Promise<Command[]> {
  const { exchanges } = await call('journal.some', { sequences }, search.signal);
  const { wording, navigate } = search;
  const all: Command = {
    id: 'requests all',
    group: 'Requests',
    icon: ListFilter,
    label: 'All requests with this',
    detail: text,
    run: () => navigate(queryPath(text)),
  };
  return [...exchanges.map((exchange) => openRequest(exchange, wording, navigate)), all];
}

function openRequest(exchange: ExchangeSummary, wording: Wording, navigate: Search['navigate']): Command {
  const [sentence] = sentencesOf(exchange, wording);
  const { sequence, method, url, status, receivedAt } = exchange;
  return {
    id: `request ${sequence}`,
    group: 'Requests',
    icon: ArrowDownUp,
    label: sentence === undefined ? `${method} ${url}` : textOf(sentence),
    detail: `${method} ${status} · ${exactTime(receivedAt)}`,
    run: () => navigate(`/requests/${sequence}`),
  };
}
