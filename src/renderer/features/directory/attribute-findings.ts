import { isStoredRule } from '../../../shared/diagnostics/stored-rules';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import { pathsOf } from '../../../shared/finding-paths';
import { concernSame, isWithin, normalisedPath, sameType } from '../../../shared/normalised-path';
import type { toleranceTable } from '../../../shared/scim/tolerance-list';
import type { AttributeRow } from './attribute-rows';

/** A finding about an attribute. */
export interface AttributeFinding {
  finding: Finding;
  /** The newest request that brought it; null where the journal no longer has it. */
  sequence: number | null;
}

export interface KnownOfResource {
  id: string;
  /** About it, newest first. */
  exchanges: ExchangeSummary[];
  /** What is wrong with it as it is stored. */
  stored: Finding[];
  /** Paths of attributes that its schemas declare, as `normalisedPath` writes them. */
  declared: ReadonlySet<string>;
}

/**
 * What is wrong with the attributes of a resource, by the attribute path of a row: as it is stored, then what else requests
 * brought. The latter holds until a later exchange changes the attribute; one that comes again is shown once. That an
 * attribute is unknown holds until it is declared.
 */
export function attributeFindings(
  rows: AttributeRow[],
  known: KnownOfResource,
): Map<string, AttributeFinding[]> {
  const found = new Map<string, AttributeFinding[]>();
  for (const { about, ...standing } of standingFindings(known)) {
    if (standing.finding.rule === unknownAttribute && known.declared.has(normalisedPath(about).plain))
      continue;
    for (const { attributePath } of rowsOf(about, rows)) {
      const before = found.get(attributePath) ?? [];
      const isThere = before.some(({ finding }) => finding === standing.finding);
      if (!isThere) found.set(attributePath, [...before, standing]);
    }
  }
  return found;
}

const unknownAttribute: keyof typeof toleranceTable = 'unknown-attribute-kept';

/** One of the attribute paths that a finding is about. */
interface StandingFinding extends AttributeFinding {
  about: string;
}

function standingFindings({ stored, exchanges, id }: KnownOfResource): StandingFinding[] {
  const brought = broughtFindings(exchanges, id);
  const current = stored.flatMap(byPath).map((one) => {
    return { ...one, sequence: brought.find((other) => isSame(one, other))?.sequence ?? null };
  });
  const others = brought.filter(
    (one) => !isStoredRule(one.finding.rule) && !current.some((other) => isSame(one, other)),
  );
  return [...current, ...others];
}

type FindingAtPath = Pick<StandingFinding, 'finding' | 'about'>;

function isSame(one: FindingAtPath, other: FindingAtPath): boolean {
  return one.finding.rule === other.finding.rule && concernSame(one.about, other.about);
}

function broughtFindings(exchanges: ExchangeSummary[], id: string): StandingFinding[] {
  const standing: StandingFinding[] = [];
  const seen = new Set<string>();
  const changedLater: string[] = [];
  for (const { method, subject, sequence, findings, changes } of exchanges) {
    // What was said to a group that the user joined concerns the group; what was asked for is no value.
    if (subject?.id === id && method !== 'GET') {
      for (const { finding, about } of findings.flatMap(byPath)) {
        const key = `${finding.rule} ${about}`;
        const isPast = changedLater.some((path) => concernSame(about, path));
        if (!isPast && !seen.has(key)) standing.push({ finding, about, sequence });
        seen.add(key);
      }
    }
    const own = changes.filter(({ resource }) => resource.id === id);
    changedLater.push(...own.flatMap(({ attributes }) => attributes.map((one) => one.attributePath)));
  }
  return standing;
}

function byPath(finding: Finding): FindingAtPath[] {
  return pathsOf(finding).map((about) => ({ finding, about }));
}

/** The rows of that attribute; where its value has no row of its own, the first row of what it belongs to. */
export function rowsOf(attributePath: string, rows: AttributeRow[]): AttributeRow[] {
  const place = normalisedPath(attributePath);
  const candidates = rows.filter((row) => sameType(normalisedPath(row.attributePath), place));
  const same = candidates.filter((row) => normalisedPath(row.attributePath).plain === place.plain);
  if (same.length > 0) return same;
  const within = (container: string) =>
    candidates.filter((row) => isWithin(normalisedPath(row.attributePath).plain, container)).slice(0, 1);
  const inside = within(place.plain);
  return inside.length > 0 || !/\.(type|primary)$/.test(place.plain)
    ? inside
    : within(place.plain.replace(/\.\w+$/, ''));
}
