import type { ExchangeSummary } from '../../shared/exchange';
import type { Slices } from '../../shared/features';
import type { ResourceSummary } from '../../shared/scim/resource';

/** Enough to scroll back through an hour; older ones are asked for. */
export const mostExchanges = 2000;

/** Slices that the page draws before it has heard anything. */
interface FirstSlices extends Pick<Slices, 'settings' | 'counts' | 'guide' | 'simulation'> {
  /** Null until the first snapshot. */
  workbench: Slices['workbench'] | null;
}

/** What the page knows of the core, for the SCIM setting it shows. Other slices are there from the first snapshot on. */
export interface LiveData extends FirstSlices, Partial<Omit<Slices, keyof FirstSlices>> {
  /** Null when there is no SCIM setting yet. */
  settingId: string | null;
  /** Newest first, at most 2,000. */
  exchanges: ExchangeSummary[];
  /** Newest change first, at most 500 each. */
  users: ResourceSummary[];
  groups: ResourceSummary[];
  /** Of the last event applied; null until the first snapshot. */
  sequence: number | null;
}

export interface LiveState extends LiveData {
  connection: 'connecting' | 'live' | 'lost';
  /** Why the connection was lost and what helps; null while it isn't. */
  lostBecause: string | null;
  /** Lost because the page was not opened by the workbench that runs now: to try again is no use. */
  isUnknownPage: boolean;
}

export const nothingKnown: LiveState = {
  connection: 'connecting',
  lostBecause: null,
  isUnknownPage: false,
  workbench: null,
  settings: [],
  settingId: null,
  counts: { users: 0, activeUsers: 0, groups: 0, requests: 0, findings: 0 },
  exchanges: [],
  users: [],
  groups: [],
  guide: null,
  simulation: null,
  sequence: null,
};
