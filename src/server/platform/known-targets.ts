import type { ExchangeSummary } from '../../shared/exchange';
import type { TargetCounts } from '../../shared/features/platform';
import { identityProviderOf } from '../../shared/idp';
import { platformShape } from '../../shared/platform/platform-setting';
import type { TargetEvent } from '../../shared/platform/target-event';
import { ApiFailure } from '../api/api-failure';
import type { SettingEvent } from '../directory/directories';
import type { ExchangeReference } from '../scim/resource-directory';
import type { WorkbenchContext } from '../workbench-context';
import { criterionOf } from './group-country';
import { TargetEvents } from './target-events';
import type { TargetRow } from './target-rows';
import { type OnLooked, TargetUsers } from './target-users';

type Needed = Pick<
  WorkbenchContext,
  'settings' | 'directories' | 'directoryOf' | 'places' | 'live' | 'peopleGoingWrong'
>;

interface Known {
  targets: TargetUsers;
  /** What requests did since somebody looked. */
  events: TargetEvents;
  /** What of the SCIM setting they were derived by. */
  derivedBy: string;
}

interface Rows {
  before: TargetRow | undefined;
  after: TargetRow | undefined;
}

/** More users than these are derived when somebody opens them, not with any page of their SCIM setting. */
const mostLookedAtUnasked = 10_000;

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

  tellAllCounts(): void {
    for (const settingId of this.#known.keys()) this.tellCounts(settingId);
  }

  tellCounts(settingId: string): void {
    if (this.#known.has(settingId)) this.#context.live.changed('platform', settingId);
  }

  /** What requests did, newest first. A page that shows a small directory is somebody who looks. */
  eventsOf(settingId: string): TargetEvent[] {
    const { directories } = this.#context;
    const users = directories.find(settingId)?.size('User') ?? mostLookedAtUnasked;
    if (users < mostLookedAtUnasked && !this.#known.has(settingId)) this.#look(settingId);
    return this.#known.get(settingId)?.events.list() ?? [];
  }

  /** A request has got its place in the journal: what it did stands there. */
  noteRecorded({ settingId }: Pick<ExchangeSummary, 'settingId'>): void {
    if (settingId === null || this.#known.get(settingId)?.events.awaitNumber() !== true) return;
    this.#context.live.changed('targetEvents', settingId);
  }

  follow(event: SettingEvent): void {
    const known = this.#known.get(event.settingId);
    if (event.kind === 'cleared') known?.events.clear();
    known?.targets.follow(event);
  }

  /** Those whose setting is another now are derived anew, since somebody is looking. */
  followSettings(): void {
    for (const [settingId, { derivedBy, events }] of this.#known) {
      if (derivedBy === this.#partsOf(settingId)) continue;
      this.forget(settingId);
      if (this.#context.settings.get(settingId) !== undefined) this.#look(settingId, events);
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

  #look(settingId: string, events = new TargetEvents()): TargetUsers {
    const { settings, directoryOf, places, live } = this.#context;
    const directory = directoryOf(settingId);
    const setting = settings.get(settingId);
    if (setting === undefined) throw unknownSetting();
    const changed = () => live.changed('platform', settingId);
    const tell: OnLooked = (before, after, cause) => this.#tell(settingId, { before, after }, cause);
    const { isTestUser } = identityProviderOf(setting.idp);
    const targets = new TargetUsers(directory, setting, places, changed, tell, isTestUser);
    this.#known.set(settingId, { targets, events, derivedBy: this.#partsOf(settingId) });
    return targets;
  }

  /** Of mirrored groups the requests say themselves who joined and left. */
  #tell(settingId: string, { before, after }: Rows, cause: ExchangeReference | null): void {
    const known = this.#known.get(settingId);
    const row = after ?? before;
    if (known === undefined || row === undefined || known.targets.setting.grouping === 'mirror') return;
    const { groups, setting } = known.targets;
    const person = { resourceType: 'User', id: row.id, displayName: row.name };
    const change = { person, before: before?.groups ?? null, after: after?.groups ?? null };
    const peopleIn = (name: string) => groups.find(name)?.people.size ?? 0;
    const field = criterionOf(setting)?.field ?? null;
    const fieldOf = (name: string) => (groups.find(name)?.by === 'value' ? field : null);
    if (known.events.add(change, cause, { peopleIn, fieldOf }))
      this.#context.live.changed('targetEvents', settingId);
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
