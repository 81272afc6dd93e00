import { ArrowDownUp } from 'lucide-react';
import { sentencesOf, textOf } from '../../../shared/activity';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Wording } from '../../../shared/idp/identity-provider';
import { exactTime } from '../../components/time-words';
import { call } from '../../state/api';
import type { Command, Search } from '../feature';

const most = 6;

/** Requests by what the journal's own search finds, newest first. */
export async function search({ settingId, text, wording, navigate, signal }: Search): Promise<Command[]> {
  const query = { settingId, search: text, limit: most, withUnassigned: true };
  const { exchanges } = await call('journal.list', query, signal);
  return exchanges.map((exchange) => openRequest(exchange, wording, navigate));
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
