/**
 * What the platform makes of everybody in one directory. All are derived in slices when it is made, and afterwards those who
 * change; a change only notes whom it concerns, so that a write costs the same at any size of the directory.
 */
import type { TargetCounts } from '../../shared/features/platform';
import { effectiveMappings } from '../../shared/platform/fields';
import type { PlatformSetting } from '../../shared/platform/platform-setting';
import type { TargetUser } from '../../shared/platform/target-user';
import type { PlaceTables } from '../../shared/platform/time-zone';
import type { DirectoryEvent, ResourceEvent } from '../directory/change-feed';
import type { DirectoryReader } from '../directory/directory-reader';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf } from '../resource/summary';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { ExchangeReference } from '../scim/resource-directory';
import { criterionOf } from './group-country';
import { TargetGroupIndex } from './target-group-index';
import { rowOf, type TargetRow } from './target-rows';
import { type StoredUserDeriver, storedUserDeriver } from './user-deriver';

const nothingCounted = { active: 0, inactive: 0, notArriving: 0, withoutGroup: 0, failed: 0 };

/** What a look at the rows can count; what goes wrong besides is known to Findings. */
export type RowCounts = Omit<TargetCounts, 'arrivingWrong' | 'refused'>;

/** Told of who changes once everybody was looked at: how they were and are, and the request that did it. */
export type OnLooked = (
  before: TargetRow | undefined,
  after: TargetRow | undefined,
  cause: ExchangeReference | null,
) => void;

export class TargetUsers {
  readonly #directory: DirectoryReader;
  readonly #isMirrored: boolean;
  readonly #criterionAt: number;
  readonly #derive: StoredUserDeriver;
  readonly #onChange: () => void;
  readonly #onLooked: OnLooked;
  readonly #isTestUser: (displayName: string) => boolean;
  readonly setting: PlatformSetting;
  /** Names of the fields, in the order of the values of a row. */
  readonly fields: readonly string[];
  /** Ids of who is to be looked at, with the request that changed them. */
  readonly #waiting = new Map<string, ExchangeReference | null>();
  /** Those who were not looked at yet since it was made. */
  #unseen: Iterator<StoredResource>;
  readonly #rows = new Map<string, TargetRow>();
  /** Of users who were deleted. */
  readonly #deletedRows = new Map<string, TargetRow>();
  #groups = new TargetGroupIndex();
  #tally = { ...nothingCounted };
  #work: Promise<void> | null = null;
  #isClosed = false;
  /** Everybody was looked at who was here when it was made. */
  #isKnown = false;

  /** @param onChange called when what was waiting has been looked at */
  constructor(
    directory: DirectoryReader,
    setting: PlatformSetting,
    places: PlaceTables | null,
    onChange: () => void,
    onLooked: OnLooked = () => undefined,
    isTestUser: (displayName: string) => boolean = () => false,
  ) {
    this.#directory = directory;
    this.#isMirrored = setting.grouping === 'mirror';
    this.#derive = storedUserDeriver(directory, setting, places);
    this.setting = setting;
    this.fields = effectiveMappings(setting.fieldMappings).map(({ field }) => field);
    this.#criterionAt = this.fields.indexOf(criterionOf(setting)?.field ?? '');
    this.#onChange = onChange;
    this.#onLooked = onLooked;
    this.#isTestUser = isTestUser;
    this.#unseen = directory.each('User')[Symbol.iterator]();
    for (const { resource } of directory.former.all()) this.#waiting.set(resource.id, null);
    this.#begin();
  }

  get isComplete(): boolean {
    return this.#work === null;
  }

  get groups(): TargetGroupIndex {
    return this.#groups;
  }

  /** In the order in which they were looked at first. */
  get rows(): Iterable<TargetRow> {
    return this.#rows.values();
  }

  /** Of users who were deleted, with their last values; they are in no group and not counted elsewhere. */
  get deletedRows(): Iterable<TargetRow> {
    return this.#deletedRows.values();
  }

  /** Resolves when everybody was looked at who is here now. */
  async complete(): Promise<void> {
    while (this.#work !== null) await this.#work;
  }

  /** With all reasons, as the person is now or last was; null for an unknown one. */
  targetOf(id: string): TargetUser | null {
    const user = this.#directory.get('User', id);
    if (user !== undefined) return this.#derive.user(user);
    const former = this.#directory.former.get(id);
    return former === undefined ? null : this.#derive.former(former);
  }

  /** Undefined for an unknown person, and for one who was not looked at yet. */
  rowOf(id: string): TargetRow | undefined {
    return this.#rows.get(id);
  }

  counts(): RowCounts {
    const users = this.#directory.size('User');
    const { isComplete } = this;
    const [deleted, groups] = [this.#deletedRows.size, this.#groups.size];
    return { isComplete, lookedAt: this.#rows.size, users, ...this.#tally, deleted, groups };
  }

  #count({ status, arrives, failed, groups }: TargetRow, by: 1 | -1): void {
    this.#tally[status === 'Active' ? 'active' : 'inactive'] += by;
    if (failed) this.#tally.failed += by;
    else if (!arrives) this.#tally.notArriving += by;
    else if (groups.length === 0) this.#tally.withoutGroup += by;
  }

  follow(event: DirectoryEvent): void {
    if (event.kind === 'cleared') this.#clear();
    else for (const resource of event.resources) this.#note(resource, event.cause);
    this.#begin();
  }

  close(): void {
    this.#isClosed = true;
    this.#clear();
  }

  #clear(): void {
    this.#waiting.clear();
    this.#unseen = nobody();
    this.#rows.clear();
    this.#deletedRows.clear();
    this.#tally = { ...nothingCounted };
    this.#groups = new TargetGroupIndex();
  }

  #note({ before, after, joined, left }: ResourceEvent, cause: ExchangeReference | null): void {
    const resource = after ?? before;
    if (resource?.resourceType === 'User') this.#waiting.set(resource.id, cause);
    if (!this.#isMirrored || resource?.resourceType !== 'Group') return;
    for (const id of [...joined, ...left]) this.#waiting.set(id, cause);
    const isRenamed = before !== null && after !== null && displayNameOf(before) !== displayNameOf(after);
    if (isRenamed) for (const id of this.#directory.members(after.id)) this.#waiting.set(id, cause);
  }

  #begin(): void {
    this.#work ??= this.#lookAtWaiting();
  }

  /** Begins in a later turn: the request that has changed somebody is to have its response first. */
  async #lookAtWaiting(): Promise<void> {
    await yieldSlice();
    for (let isMore = true; isMore; isMore = this.#lookAtUnseen() || this.#waiting.size > 0) {
      for (const [id, cause] of this.#waiting) {
        this.#waiting.delete(id);
        this.#lookAgain(id, cause);
        if (isSliceOver()) await yieldSlice();
      }
      if (isSliceOver()) await yieldSlice();
    }
    this.#forgetFormer();
    this.#work = null;
    if (!this.#isClosed) this.#onChange();
  }

  /** The next of them; false where there is none. */
  #lookAtUnseen(): boolean {
    const { value: user, done = false } = this.#unseen.next();
    if (done) this.#isKnown = true;
    else this.#lookAt(user.id);
    return !done;
  }

  #lookAgain(id: string, cause: ExchangeReference | null): void {
    const before = this.#rows.get(id);
    this.#lookAt(id);
    if (this.#isKnown) this.#onLooked(before, this.#rows.get(id), cause);
  }

  #lookAt(id: string): void {
    const user = this.#directory.get('User', id);
    const before = this.#rows.get(id);
    if (before !== undefined) this.#forget(before);
    if (user === undefined) {
      this.#rows.delete(id);
      this.#lookAtFormer(id);
      return;
    }
    this.#deletedRows.delete(id);
    const target = this.#derive.user(user);
    const row = rowOf(nameOf(user, target), target, this.#criterionAt);
    this.#rows.set(id, row);
    this.#groups.add(id, target.groups);
    this.#count(row, 1);
  }

  #lookAtFormer(id: string): void {
    const former = this.#directory.former.get(id);
    if (former === undefined) return;
    const target = this.#derive.former(former);
    const name = nameOf(former.resource, target);
    if (this.#isTestUser(name)) return;
    this.#deletedRows.set(id, rowOf(name, target, this.#criterionAt));
  }

  /** Of whom the last values are not stored any more. */
  #forgetFormer(): void {
    const { former } = this.#directory;
    if (this.#deletedRows.size <= former.size) return;
    for (const id of this.#deletedRows.keys()) if (former.get(id) === undefined) this.#deletedRows.delete(id);
  }

  #forget(row: TargetRow): void {
    this.#groups.remove(row.id, row.groups);
    this.#count(row, -1);
  }
}

/** Who can't be derived may have no name that can be read. */
function nameOf(user: StoredResource, { failed }: TargetUser): string {
  return failed === null ? displayNameOf(user) : user.id;
}

function nobody(): Iterator<StoredResource> {
  return [].values();
}
