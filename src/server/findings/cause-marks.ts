/** What was said of causes: mended, muted. Stored with the SCIM setting, whatever becomes of its requests. */
import type { CauseMark } from '../../shared/features/findings';
import type { WorkbenchContext } from '../workbench-context';

export type Marks = Readonly<Record<string, CauseMark>>;

const none: Marks = {};

export class CauseMarks {
  readonly #state: WorkbenchContext['state'];

  constructor(state: WorkbenchContext['state']) {
    this.#state = state;
  }

  /** By the id of the cause. */
  of(settingId: string): Marks {
    return this.#state.data.findingMarks?.[settingId] ?? none;
  }

  /** @param at RFC 3339; null takes it back */
  markFixed(settingId: string, id: string, at: string | null): Promise<void> {
    return this.#change(settingId, id, ({ fixedAt, reopenedAt, ...others }) =>
      at === null ? others : { ...others, fixedAt: at },
    );
  }

  /** @param muted null lets it count again */
  mute(settingId: string, id: string, muted: CauseMark['muted'] | null): Promise<void> {
    return this.#change(settingId, id, ({ muted: _former, ...others }) =>
      muted ? { ...others, muted } : others,
    );
  }

  /** Ids of those that this request shows again although they were said to be mended. */
  reopenedBy(settingId: string, ids: readonly string[], at: string): string[] {
    const marks = this.of(settingId);
    return ids.filter((id) => {
      const { fixedAt, reopenedAt } = marks[id] ?? {};
      return fixedAt !== undefined && reopenedAt === undefined && fixedAt < at;
    });
  }

  reopen(settingId: string, id: string, at: string): Promise<void> {
    return this.#change(settingId, id, (mark) => ({ ...mark, reopenedAt: at }));
  }

  async forget(settingId: string): Promise<void> {
    if (this.#state.data.findingMarks?.[settingId] === undefined) return;
    await this.#state.update((data) => {
      delete data.findingMarks?.[settingId];
    });
  }

  #change(settingId: string, id: string, change: (mark: CauseMark) => CauseMark): Promise<void> {
    return this.#state.update((data) => {
      data.findingMarks = withMark(data.findingMarks ?? {}, settingId, id, change);
    });
  }
}

type AllMarks = Record<string, Record<string, CauseMark>>;

/** Without any that says nothing more. */
export function withMark(
  all: AllMarks,
  settingId: string,
  id: string,
  change: (mark: CauseMark) => CauseMark,
): AllMarks {
  const { [id]: former = {}, ...others } = all[settingId] ?? {};
  const mark = change(former);
  const marks = Object.keys(mark).length === 0 ? others : { ...others, [id]: mark };
  return { ...all, [settingId]: marks };
}

/** Ids of those that do not count. */
export function mutedIn(marks: Marks): ReadonlySet<string> {
  return new Set(Object.keys(marks).filter((id) => marks[id]?.muted !== undefined));
}
