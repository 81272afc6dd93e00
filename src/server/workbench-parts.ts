import type { WorkbenchStatus } from '../shared/features/workbench';
import type { Directories } from './directory/directories';
import type { GuideTracker } from './guide/guide-tracker';
import type { Journal } from './journal/journal';
import type { LiveHub } from './live/live-hub';
import type { Notices } from './notices';
import type { ScimSettings } from './settings/scim-settings';
import type { Rehearsals } from './simulation/rehearsals';
import type { WorkbenchState } from './store/workbench-state';

/** What the calls of the page work on. */
export interface WorkbenchParts {
  state: WorkbenchState;
  settings: ScimSettings;
  directories: Directories;
  journal: Journal;
  guides: GuideTracker;
  rehearsals: Rehearsals;
  hub: LiveHub;
  notices: Notices;
  baseUrl(): string;
  status(): WorkbenchStatus;
}
