import type { Notice, WorkbenchStatus } from '../shared/features/workbench';
import type { ScimSetting } from '../shared/scim-setting';
import type { SettingFile } from '../shared/setting-file';
import type { ScimSettings } from './settings/scim-settings';

export interface WorkbenchOptions {
  /** Absolute path; made if it does not exist, locked while the workbench runs. */
  dataDir: string;
  /** Port of the SCIM listener on 127.0.0.1; 0 takes any free one. */
  port: number;
  host: 'desktop' | 'browser';
  version: string;
  /** Told of what the admin should know, as it happens. */
  onNotice?: (notice: Notice) => void;
}

/** The core, whichever host carries it. */
export interface Workbench {
  handleApi(request: Request): Promise<Response>;
  /** `baseUrl` is what is pasted into an identity provider; `address` is where the listener is bound. */
  scim: { baseUrl: string; address: string };
  settings: ScimSettings;
  /** The SCIM setting of this name. If there is none it is created, and only then there is a token to reveal. */
  ensureSetting(name: string): Promise<{ setting: ScimSetting; token: string | null }>;
  /** Makes the SCIM setting of the file's name what the file says; a new one has a token to reveal. */
  importSetting(file: SettingFile): Promise<{ setting: ScimSetting; token: string | null }>;
  status(): WorkbenchStatus;
  /** Stops accepting, finishes what is in flight, puts everything on disk. */
  close(): Promise<void>;
}
