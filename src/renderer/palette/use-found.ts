import { ArrowDownUp, UserRound, UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { sentencesOf, textOf } from '../../shared/activity';
import type { ExchangeSummary } from '../../shared/exchange';
import type { Wording } from '../../shared/idp/identity-provider';
import type { ResourceSummary } from '../../shared/scim/resource';
import { resourcePath } from '../components/resource-path';
import { exactTime } from '../components/time-words';
import { call } from '../state/api';
import { useLive } from '../state/live-store';
import { useIdentityProvider } from '../state/use-identity-provider';
import type { Command } from './command';

const most = { users: 6, groups: 4, requests: 6 };
/** A search waits until the typing pauses. */
const pauseMs = 120;
const nothing: Command[] = [];

export interface Found {
  commands: Command[];
  searching: boolean;
}

/** People, groups and requests that the core finds for the query. */
export function useFound(query: string): Found {
  const settingId = useLive((live) => live.settingId);
  const { wording } = useIdentityProvider();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<{ query: string; commands: Command[] }>({
    query: '',
    commands: nothing,
  });
  const search = query.trim();
  useEffect(() => {
    if (settingId === null || search === '') return setFound({ query: search, commands: nothing });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      searchAll(settingId, search, wording, navigate, abort.signal).then(
        (commands) => setFound({ query: search, commands }),
        () => !abort.signal.aborted && setFound({ query: search, commands: nothing }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, settingId, wording, navigate]);
  return { commands: search === '' ? nothing : found.commands, searching: found.query !== search };
}

async function searchAll(
  settingId: string,
  search: string,
  wording: Wording,
  navigate: (path: string) => void,
  signal: AbortSignal,
) {
  const listed = { settingId, search };
  const [users, groups, requests] = await Promise.all([
    call('directory.list', { ...listed, resourceType: 'User', limit: most.users }, signal),
    call('directory.list', { ...listed, resourceType: 'Group', limit: most.groups }, signal),
    call('journal.list', { ...listed, limit: most.requests, withUnassigned: true }, signal),
  ]);
  return [
    ...users.resources.map((user) => resourceCommand(user, 'People', navigate)),
    ...groups.resources.map((group) => resourceCommand(group, 'Groups', navigate)),
    ...requests.exchanges.map((exchange) => requestCommand(exchange, wording, navigate)),
  ];
}

function resourceCommand(
  resource: ResourceSummary,
  group: string,
  navigate: (path: string) => void,
): Command {
  const { id, displayName, about, name } = resource;
  const icon = group === 'People' ? UserRound : UsersRound;
  return {
    id,
    group,
    icon,
    label: displayName,
    detail: about || name,
    run: () => navigate(resourcePath(resource)),
  };
}

function requestCommand(
  exchange: ExchangeSummary,
  wording: Wording,
  navigate: (path: string) => void,
): Command {
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
