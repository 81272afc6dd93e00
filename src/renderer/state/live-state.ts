import type { ExchangeSummary } from '../../shared/exchange';
import type { Counts } from '../../shared/features/directory';
import type { WorkbenchStatus } from '../../shared/features/workbench';
import type { GuideProgress } from '../../shared/guide';
import type { ResourceSummary } from '../../shared/scim/resource';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SimulationState } from '../../shared/simulation';

/** Enough to scroll back through an hour; older ones are asked for. */
export const mostExchanges = 2000;

/** What the page knows of the core, for the SCIM setting it shows. */
export interface LiveData {
  /** Null until the first snapshot. */
  workbench: WorkbenchStatus | null;
  settings: ScimSetting[];
  /** Null when there is no SCIM setting yet. */
  settingId: string | null;
  counts: Counts;
  /** Newest first, at most 2,000. */
  exchanges: ExchangeSummary[];
  /** Newest change first, at most 500 each. */
  users: ResourceSummary[];
  groups: ResourceSummary[];
  guide: GuideProgress | null;
  simulation: SimulationState | null;
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
