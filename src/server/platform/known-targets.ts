import type { TargetCounts } from '../../shared/features/platform';
import { platformShape } from '../../shared/platform/platform-setting';
import { ApiFailure } from '../api/api-failure';
import type { SettingEvent } from '../directory/directories';
import type { WorkbenchContext } from '../workbench-context';
import { TargetUsers } from './target-users';

type Needed = Pick<
  WorkbenchContext,
  'settings' | 'directories' | 'directoryOf' | 'places' | 'live' | 'peopleGoingWrong'
>;

interface Known {
  targets: TargetUsers;
  /** What of the SCIM setting they were derived by. */
  derivedBy: string;
}

/** The target users of the SCIM settings that somebody has looked at. */
export class KnownTargets {
  readonly #context: Needed;
  readonly #known = new Map<string, Known>();

  constructor(context: Needed) {
    this.#context = context;
  }

  /** Undefined where nobody has looked yet. */
  find(settingId: string): TargetUsers | undefined {
    return this.#known.get(settingId)?.targets;
  }

  /** They may still be looked at. @throws ApiFailure 404 for an unknown SCIM setting */
  of(settingId: string): TargetUsers {
    return this.find(settingId) ?? this.#look(settingId);
  }

  /** Resolves when everybody was looked at. @throws ApiFailure 404 for an unknown SCIM setting */
  async completeOf(settingId: string): Promise<TargetUsers> {
    const targets = this.of(settingId);
    await targets.complete();
    return targets;
  }

  /** Null where nobody has looked yet. */
  countsOf(settingId: string): TargetCounts | null {
    const rows = this.find(settingId)?.counts();
    if (rows === undefined) return null;
    const { affected, refused } = this.#context.peopleGoingWrong(settingId);
    // Findings may not have looked at everybody yet.
    return { ...rows, arrivingWrong: Math.max(0, affected - refused - rows.notArriving), refused };
  }

  tellCounts(): void {
    for (const settingId of this.#known.keys()) this.#context.live.changed('platform', settingId);
  }

  follow(event: SettingEvent): void {
    this.find(event.settingId)?.follow(event);
  }

  /** Those whose setting is another now are derived anew, since somebody is looking. */
  followSettings(): void {
    for (const [settingId, { derivedBy }] of this.#known) {
      if (derivedBy === this.#partsOf(settingId)) continue;
      this.forget(settingId);
      if (this.#context.settings.get(settingId) !== undefined) this.#look(settingId);
      this.#context.live.changed('platform', settingId);
    }
  }

  forget(settingId: string): void {
    this.find(settingId)?.close();
    this.#known.delete(settingId);
  }

  close(): void {
    for (const settingId of [...this.#known.keys()]) this.forget(settingId);
  }

  #look(settingId: string): TargetUsers {
    const { settings, directoryOf, places, live } = this.#context;
    const directory = directoryOf(settingId);
    const setting = settings.get(settingId);
    if (setting === undefined) throw unknownSetting();
    const changed = () => live.changed('platform', settingId);
    const targets = new TargetUsers(directory, setting, places, changed);
    this.#known.set(settingId, { targets, derivedBy: this.#partsOf(settingId) });
    return targets;
  }

  #partsOf(settingId: string): string {
    const setting = this.#context.settings.get(settingId);
    const names = Object.keys(platformShape) as (keyof typeof platformShape)[];
    return JSON.stringify(names.map((name) => setting?.[name]));
  }
}

export function unknownSetting(): ApiFailure {
  return new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist any more.');
}
