import { type Sentence, textOf } from '../../../shared/activity';
import { pluralOf, typeWord } from '../../../shared/activity/type-words';
import type { ExchangeSummary, ResourceChange } from '../../../shared/exchange';
import { identityProviderOf } from '../../../shared/idp';
import type { Wording } from '../../../shared/idp/identity-provider';
import { counted } from '../../../shared/plural';
import type { ScimSetting } from '../../../shared/scim-setting';
import { cachedSentences } from '../../components/sentence-cache';
import { joinedWords } from '../../words/joined-words';

export interface RecentExchangeGroup {
  /** The newest that says so. */
  exchange: ExchangeSummary;
  sentence: Sentence;
  times: number;
}

/** Older ones are on the pages for them; the list is looked through for every batch that arrives. */
const lookedThrough = 200;

/**
 * What the newest exchanges say, each sentence once: an identity provider that tests a connection asks the same thing
 * several times. Look-ups and reads are left out: they come before every write and say nothing of their own. So are
 * requests that reached no SCIM setting before this one was there: they are not about it.
 * @param exchanges newest first
 */
export function recentExchangeGroups(
  exchanges: readonly ExchangeSummary[],
  setting: Pick<ScimSetting, 'createdAt' | 'idp'>,
  most: number,
): RecentExchangeGroup[] {
  const { wording } = identityProviderOf(setting.idp);
  const ones = new Map<string, RecentExchangeGroup>();
  for (const exchange of exchanges.slice(0, lookedThrough)) {
    if (exchange.kind === 'look-up' || exchange.kind === 'read') continue;
    if (exchange.settingId === null && exchange.receivedAt < setting.createdAt) continue;
    const sentence = inOneSentence(exchange, wording);
    if (sentence === undefined) continue;
    const says = `${exchange.status} ${exchange.simulated} ${textOf(sentence)}`;
    const known = ones.get(says);
    if (known !== undefined) known.times += 1;
    else if (ones.size === most) break;
    else ones.set(says, { exchange, sentence, times: 1 });
  }
  return [...ones.values()];
}

/** What the whole request did: of a bulk request how much, since its first operation says nothing of the others. */
function inOneSentence(exchange: ExchangeSummary, wording: Wording): Sentence | undefined {
  const [first] = cachedSentences(exchange, wording);
  const isBulk = exchange.method === 'POST' && /\/bulk\/?(?:$|\?)/i.test(exchange.url);
  if (!isBulk || exchange.changes.length < 2 || first === undefined) return first;
  const done = (['created', 'changed', 'deleted'] as const).map((kind) => countedChanges(exchange, kind));
  return {
    icon: first.icon,
    subject: null,
    parts: [{ text: `In bulk: ${done.filter(Boolean).join(', ')}` }],
  };
}

/** "40 users and 1 group created", or nothing. */
function countedChanges({ changes }: ExchangeSummary, kind: ResourceChange['kind']): string {
  const totals = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== kind) continue;
    const { resourceType } = change.resource;
    totals.set(resourceType, (totals.get(resourceType) ?? 0) + 1);
  }
  const nouns = [...totals].map(([type, total]) => counted(total, typeWord(type), pluralOf(type)));
  return nouns.length === 0 ? '' : `${joinedWords(nouns)} ${kind}`;
}
