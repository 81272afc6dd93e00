/** What has come for a SCIM setting, in one line. */
import { isHandTool } from '../../../shared/activity/hand-tool';
import { wasTurnedAway } from '../../../shared/activity/request-target';
import type { ExchangeSummary } from '../../../shared/exchange';
import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { joinedWords } from '../../words/joined-words';

const mostClients = 2;

/** "nothing", "2 requests, both refused", "3 requests, all from Okta SCIM Client 1.0.0". @param exchanges newest first */
export function seenSoFar(
  exchanges: readonly ExchangeSummary[],
  setting: Pick<ScimSetting, 'createdAt'>,
): string {
  const own = exchanges.filter((one) => !one.simulated && isAbout(one, setting));
  if (own.length === 0) return exchanges.some(({ simulated }) => simulated) ? 'a rehearsal only' : 'nothing';
  const requests = counted(own.length, 'request');
  const all = own.length === 1 ? '' : own.length === 2 ? 'both ' : 'all ';
  const isRefused = own.every(wasTurnedAway);
  if (isRefused) return `${requests}, ${all}refused`;
  const clients = new Set(own.map(({ client }) => client));
  return `${requests}, ${clients.size === 1 ? all : ''}${fromWhom(own)}`;
}

/** Names of the clients that sent them, newest first; what says no name is told so. */
export function fromWhom(exchanges: readonly ExchangeSummary[]): string {
  const names = [...new Set(exchanges.map(({ client }) => client ?? null))];
  const known = names.filter((name) => name !== null).slice(0, mostClients);
  if (known.length === 0) return 'without the name of a client';
  return `from ${joinedWords(known)}${names.length > known.length ? ' and others' : ''}`;
}

/** What a person sent by hand ticks nothing; null where there is none of it. @param exchanges newest first */
export function byHandRemark(exchanges: readonly ExchangeSummary[], vendor: string): string | null {
  const tool = exchanges.find(
    ({ client, simulated, kind }) => !simulated && kind !== 'refused' && isHandTool(client),
  );
  if (tool?.client === undefined) return null;
  return `${tool.client} was let in: address and token are right. It is not ${vendor}, so it ticks nothing.`;
}

function isAbout(
  { settingId, receivedAt }: ExchangeSummary,
  { createdAt }: Pick<ScimSetting, 'createdAt'>,
): boolean {
  return settingId !== null || receivedAt >= createdAt;
}
