/** One cause with its people: what was sent of each, and what belongs there. */
import { causeWords } from '../../shared/causes/cause-words';
import { sentValue } from '../../shared/causes/sent-value';
import { undecidedOf } from '../../shared/causes/undecided';
import type { OpenedCause } from '../../shared/features/findings';
import type { Finding } from '../../shared/finding';
import type { Mapping } from '../../shared/idp/common/attribute-mapping';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { normalisedPath } from '../../shared/normalised-path';
import { type CountryTables, countryOf } from '../../shared/platform/country';
import type { PlaceTables } from '../../shared/platform/time-zone';
import { richValue } from '../../shared/rich-text';
import { referenceTo } from '../resource/summary';
import { type CauseCase, type CauseSources, caseOf, exampleOf, listed } from './cause-list';

/** People who are named as right. */
const mostRight = 50;

export interface OpenedSources extends CauseSources {
  places: PlaceTables | null;
  idp: IdentityProvider | null;
  /** In force. */
  mapping: Mapping | null;
  /** People by what they are grouped by, and by which path. */
  grouped: { path: string; values: ReadonlyMap<string, ReadonlySet<string>> } | null;
}

export interface PeopleWindow {
  offset: number;
  limit: number;
}

/** @returns null where nothing is known of the cause */
export function openCause(sources: OpenedSources, id: string, window: PeopleWindow): OpenedCause | null {
  const one = caseOf(sources, id);
  if (one === null) return null;
  const finding = withGroups(exampleOf(one, sources), sources);
  return {
    ...listed(one, sources),
    finding,
    undecided: undecidedOf(one.key, sources.idp),
    copy: one.found?.copy ?? null,
    mendedAt: one.found?.mendedAt ?? 'identity provider',
    belongs: causeWords(one.key, finding).belongs ?? null,
    source: sourceOf(one.key.attributePath, sources.mapping),
    stillWrong: stillWrong(one, sources, window),
    alreadyRight: one.right.slice(-mostRight).reverse(),
  };
}

/** What was refused first: there is least to be seen of it elsewhere. */
function stillWrong(
  { key, stored, refused, found, everybody }: CauseCase,
  { directory, places }: OpenedSources,
  { offset, limit }: PeopleWindow,
): OpenedCause['stillWrong'] {
  if (everybody > 0) {
    const users = directory.slice('User', 'created', offset, limit);
    return users.map((user) => ({ person: referenceTo(user), value: found?.everybody ?? null }));
  }
  const elsewhere = [...refused.map((person) => ({ person, value: null })), ...(found?.people ?? [])];
  const first = elsewhere.slice(offset, offset + limit);
  const skipped = Math.max(0, offset - elsewhere.length);
  const ids = [...(stored?.people ?? [])].slice(skipped, skipped + limit - first.length);
  const others = ids.flatMap((id) => {
    const user = directory.get('User', id);
    return user === undefined
      ? []
      : [{ person: referenceTo(user), value: sentValue(key, user.attributes, places) }];
  });
  return [...first, ...others];
}

/** By the mapping in force. */
function sourceOf(attributePath: string | undefined, mapping: Mapping | null): string | null {
  if (attributePath === undefined || mapping === null) return null;
  const { plain } = normalisedPath(attributePath);
  return mapping.users.find(({ target }) => normalisedPath(target).plain === plain)?.source ?? null;
}

/** With the groups that the platform makes of it, where people are grouped by what the finding is about. */
function withGroups(finding: Finding, { grouped, places }: OpenedSources): Finding {
  const { rule, attributePath } = finding;
  if (rule !== 'country-not-alpha-2' || grouped === null || places === null) return finding;
  if (normalisedPath(grouped.path).plain !== normalisedPath(attributePath ?? '').plain) return finding;
  const several = countryGroups(grouped.values.keys(), places.countries);
  if (several === null) return finding;
  const names = several.written.map((one) => richValue(one)).join(', ');
  const told = `People are grouped by it: ${names} are ${several.written.length} groups for one country, ${several.country}.`;
  return { ...finding, explanation: `${finding.explanation} ${told}` };
}

/** The country that is written in most ways; null where each is written in one. */
function countryGroups(written: Iterable<string>, countries: CountryTables) {
  const byCode = new Map<string, { country: string; written: string[] }>();
  for (const text of written) {
    const country = countryOf(text, countries);
    if (country === null) continue;
    const known = byCode.get(country.code) ?? { country: country.name, written: [] };
    byCode.set(country.code, { ...known, written: [...known.written, text] });
  }
  const [most] = [...byCode.values()].toSorted((one, other) => other.written.length - one.written.length);
  return most === undefined || most.written.length < 2 ? null : most;
}
