/** Which identity provider calls which address: who still has an old one has to be told. Pure functions. */
import { isHandTool } from '../../shared/activity/hand-tool';
import { isLocalUrl } from '../../shared/base-url';
import type { ExchangeSummary } from '../../shared/exchange';
import type { ScimSetting } from '../../shared/scim-setting';
import { isCalling } from '../../shared/tunnel/is-calling';
import type { StaleAddress } from '../../shared/tunnel/reach-memory';

/** SCIM setting id -> base URL. Never changed in place. */
export type Called = Readonly<Record<string, string>>;

/** After one more exchange; the same object when nothing changed. Only who was let in has the address from here. */
export function withCall(called: Called, exchange: ExchangeSummary, baseUrl: string): Called {
  const { settingId, tokenId, simulated, origin, kind, client } = exchange;
  const isOwn = simulated || origin !== undefined || isHandTool(client);
  if (settingId === null || tokenId === null || isOwn || kind === 'refused' || isLocalUrl(baseUrl))
    return called;
  return called[settingId] === baseUrl ? called : { ...called, [settingId]: baseUrl };
}

/** Once another address takes the place of `before`: who called ever had that one, as far as nothing else is known. */
export function withFormer(called: Called, settings: readonly ScimSetting[], before: string): Called {
  if (isLocalUrl(before)) return called;
  const calling = settings.filter((setting) => isCalling(setting) && called[setting.id] === undefined);
  return { ...called, ...Object.fromEntries(calling.map(({ id }) => [id, before])) };
}

/** Nobody where there is no public address that they could be given. */
export function staleAddresses(
  called: Called,
  settings: readonly ScimSetting[],
  baseUrl: string,
): StaleAddress[] {
  if (isLocalUrl(baseUrl)) return [];
  return settings.flatMap(({ id, sandbox }) => {
    const address = called[id];
    return sandbox || address === undefined || address === baseUrl
      ? []
      : [{ settingId: id, baseUrl: address }];
  });
}
