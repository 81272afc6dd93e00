/** What plays demos, for whoever begins one by other ways than its page. */
import type { OwnStory } from '../shared/demo/own/own-story';
import type { DemoStart } from '../shared/features/demo';
import type { PlatformSetting } from '../shared/platform/platform-setting';
import type { CompanyPack } from '../shared/world/company';
import type { SettingChange } from './settings/setting-changes';

export interface DemoToBegin extends DemoStart {
  /** The company itself, where it need not be among those that are here. */
  ownCompany?: CompanyPack | null;
  /** The story itself, where it need not be among those that are kept. */
  ownStory?: OwnStory | null;
  /** What the sandbox is set to; as for any demo, where it does not say. */
  rules?: SettingChange | null;
  /** Id of the baseline that it comes from. */
  baseline?: string | null;
}

/** A demo before it is begun. */
export interface DemoInSight {
  company: string;
  people: number;
  groups: number;
  /** Titles of what is told, and of what this provider or company can't tell. */
  chapters: string[];
  leftOut: string[];
}

export interface DemoPlayer {
  /** Rejects with an ApiFailure for a company or a chapter that there is not. */
  look(demo: DemoToBegin): Promise<DemoInSight>;
  /** Plays into the sandbox, which is made or emptied for it. Resolves with its id; rejects as `look` does. */
  begin(demo: DemoToBegin): Promise<string>;
  /** The demo of the sandbox as it was begun, at the pace that it has by now; null where none was. Also after a restart. */
  begun(): DemoToBegin | null;
  /** It goes on under the name of this baseline; null under its own. */
  belongsTo(baseline: string | null): Promise<void>;
  /** One that was made or loaded here; null for any other. */
  ownCompany(id: string): CompanyPack | null;
  /** One that was composed here; null for any other. */
  ownStory(id: string | undefined): OwnStory | null;
  /** What the sandbox was set to before the story changed it; empty where it did not. */
  changedByStory(): Partial<PlatformSetting>;
  /** Ends whatever is played into this SCIM setting. */
  end(settingId: string): Promise<void>;
}
