/** What the requests show of two tokens of which one replaces the other: pure functions. */
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Renewal } from '../../../shared/renewal';

/** One request; null where only its time is known any more. */
export interface Use {
  /** RFC 3339. */
  at: string;
  exchange: ExchangeSummary | null;
}

export interface TokenUse {
  lastOld: Use | null;
  firstNew: Use | null;
  /** Since the first with the new token. */
  since: { requests: number; withOld: number; lastAt: string } | null;
  /** Refused for their token between the last with the old one and the first with the new one. */
  refusedBetween: number;
}

/** @param exchanges of the SCIM setting and of none, newest first; there may have been more */
export function tokenUse(renewal: Renewal, exchanges: readonly ExchangeSummary[]): TokenUse {
  const ofOld = exchanges.find(({ tokenId }) => tokenId === renewal.old.id);
  const lastOld = ofOld === undefined ? timeOnly(renewal.old.lastUsedAt) : shownBy(ofOld);
  const firstNew = firstUse(renewal, exchanges);
  const later = firstNew === null ? [] : exchanges.filter(({ receivedAt }) => receivedAt >= firstNew.at);
  return {
    lastOld,
    firstNew,
    since: firstNew === null ? null : sinceFirst(renewal, later, firstNew),
    refusedBetween: exchanges.filter((exchange) => isRefusedBetween(exchange, lastOld, firstNew)).length,
  };
}

/** The list may begin after it: then only its time is known. */
function firstUse({ new: { id, firstUsedAt } }: Renewal, exchanges: readonly ExchangeSummary[]): Use | null {
  const oldest = exchanges.findLast(({ tokenId }) => tokenId === id);
  if (oldest === undefined) return timeOnly(firstUsedAt ?? null);
  const isTheFirst = firstUsedAt === undefined || oldest.receivedAt <= firstUsedAt;
  return isTheFirst || isWithinASecond(oldest.receivedAt, firstUsedAt)
    ? shownBy(oldest)
    : timeOnly(firstUsedAt);
}

/** A request is received a moment before its token is looked at. */
function isWithinASecond(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) < 1_000;
}

function sinceFirst(
  { old, new: { id, lastUsedAt } }: Renewal,
  later: readonly ExchangeSummary[],
  firstNew: Use,
): NonNullable<TokenUse['since']> {
  const withNew = later.filter(({ tokenId }) => tokenId === id);
  const withOld = later.filter(({ tokenId }) => tokenId === old.id).length;
  const lastAt = withNew[0]?.receivedAt ?? lastUsedAt ?? firstNew.at;
  return { requests: withNew.length + withOld, withOld, lastAt };
}

function isRefusedBetween(
  { kind, status, receivedAt }: ExchangeSummary,
  lastOld: Use | null,
  firstNew: Use | null,
): boolean {
  if (kind !== 'refused' || status !== 401 || lastOld === null) return false;
  return receivedAt > lastOld.at && (firstNew === null || receivedAt < firstNew.at);
}

function shownBy(exchange: ExchangeSummary): Use {
  return { at: exchange.receivedAt, exchange };
}

function timeOnly(at: string | null): Use | null {
  return at === null ? null : { at, exchange: null };
}
