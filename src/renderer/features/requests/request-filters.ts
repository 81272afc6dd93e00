import type { ExchangeKind } from '../../../shared/exchange';
import type { ExchangeQuery } from '../../../shared/exchange-query';
import type { Severity } from '../../../shared/finding';

/** What the reader wants to see of the journal. */
export interface RequestFilters {
  search: string;
  kinds: ReadonlySet<ExchangeKind>;
  failed: boolean;
  withFindings: boolean;
  severities: ReadonlySet<Severity>;
  /** Id of a cause whose findings they have; null for any. */
  cause: string | null;
  simulated: boolean;
  /** Look-ups and probes are most of the traffic and seldom the question. */
  withoutNoise: boolean;
}

export const noFilters: RequestFilters = {
  search: '',
  kinds: new Set(),
  failed: false,
  withFindings: false,
  severities: new Set(),
  cause: null,
  simulated: false,
  withoutNoise: false,
};

export const onlyScanners: RequestFilters = { ...noFilters, kinds: new Set(['scanner']) };

export const kindLabels: [ExchangeKind, string][] = [
  ['write', 'Writes'],
  ['look-up', 'Look-ups'],
  ['read', 'Reads'],
  ['probe', 'Probes'],
  ['discovery', 'Discovery'],
  ['sign-in', 'Sign-ins'],
  ['refused', 'Refused'],
  ['scanner', 'Scanners'],
];

/** Those that ask for attention; all others stand under "With findings" too. */
export const severityLabels: [Severity, string][] = [
  ['will not arrive', 'Will not arrive'],
  ['value is wrong', 'Value is wrong'],
];

const noise: ReadonlySet<ExchangeKind> = new Set(['look-up', 'probe']);

/** The query for the journal; refusals without a SCIM setting are looked for in every setting. */
export function queryOf(filters: RequestFilters, settingId: string | null): ExchangeQuery {
  const kinds = kindsOf(filters);
  return {
    settingId,
    withUnassigned: true,
    search: filters.search.trim().slice(0, 500),
    ...(kinds ? { kinds } : {}),
    ...(filters.failed ? { failed: true } : {}),
    ...(filters.withFindings ? { withFindings: true } : {}),
    ...(filters.severities.size > 0 ? { severities: [...filters.severities] } : {}),
    ...(filters.cause === null ? {} : { cause: filters.cause }),
    ...(filters.simulated ? { simulated: true } : {}),
  };
}

function kindsOf({ kinds, withoutNoise }: RequestFilters): ExchangeKind[] | null {
  if (kinds.size === 0 && !withoutNoise) return null;
  const chosen = kindLabels
    .map(([kind]) => kind)
    .filter((kind) => (kinds.size === 0 ? kind !== 'scanner' : kinds.has(kind)));
  return withoutNoise ? chosen.filter((kind) => kinds.has(kind) || !noise.has(kind)) : chosen;
}

export function isFiltered(filters: RequestFilters): boolean {
  const { search, kinds, severities, cause, failed, withFindings, simulated, withoutNoise } = filters;
  const chosen = kinds.size + severities.size + (cause === null ? 0 : 1);
  return search.trim() !== '' || chosen > 0 || failed || withFindings || simulated || withoutNoise;
}
