import type { ExchangeKind } from '../../../shared/exchange';
import type { ExchangeQuery } from '../../../shared/exchange-query';

/** What the reader wants to see of the journal. */
export interface RequestFilters {
  search: string;
  kinds: ReadonlySet<ExchangeKind>;
  failed: boolean;
  withFindings: boolean;
  simulated: boolean;
  /** Look-ups and probes are most of the traffic and seldom the question. */
  withoutNoise: boolean;
}

export const noFilters: RequestFilters = {
  search: '',
  kinds: new Set(),
  failed: false,
  withFindings: false,
  simulated: false,
  withoutNoise: false,
};

export const kindLabels: [ExchangeKind, string][] = [
  ['write', 'Writes'],
  ['look-up', 'Look-ups'],
  ['read', 'Reads'],
  ['probe', 'Probes'],
  ['discovery', 'Discovery'],
  ['sign-in', 'Sign-ins'],
  ['refused', 'Refused'],
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
    ...(filters.simulated ? { simulated: true } : {}),
  };
}

function kindsOf({ kinds, withoutNoise }: RequestFilters): ExchangeKind[] | null {
  if (kinds.size === 0 && !withoutNoise) return null;
  const chosen = kindLabels.map(([kind]) => kind).filter((kind) => kinds.size === 0 || kinds.has(kind));
  return withoutNoise ? chosen.filter((kind) => kinds.has(kind) || !noise.has(kind)) : chosen;
}

export function isFiltered(filters: RequestFilters): boolean {
  const { search, kinds, failed, withFindings, simulated, withoutNoise } = filters;
  return search.trim() !== '' || kinds.size > 0 || failed || withFindings || simulated || withoutNoise;
}
