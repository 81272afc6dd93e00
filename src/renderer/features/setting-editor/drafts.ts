/** SCIM settings that are being edited, by id or `new`. They outlive their page: nothing is lost by a mistaken click. */
import { create } from 'zustand';
import { type Draft, differs } from './draft';
import { newOne } from './places';

interface Edited {
  /** As it was when the editing began. */
  base: Draft;
  draft: Draft;
}

export const useDrafts = create<Record<string, Edited>>()(() => ({}));

/** @param base what it was before, where this is the first change */
export function changeDraft(which: string, base: Draft, change: (draft: Draft) => Draft): void {
  useDrafts.setState((all) => {
    const edited = all[which] ?? { base, draft: base };
    return { [which]: { ...edited, draft: change(edited.draft) } };
  });
}

/** The next SCIM setting that is made begins with this. */
export function beginNew(draft: Draft): void {
  useDrafts.setState({ [newOne]: { base: draft, draft } });
}

export function dropDraft(which: string): void {
  useDrafts.setState(({ [which]: _dropped, ...others }) => others, true);
}

export function isUnsaved(which: string): boolean {
  const edited = useDrafts.getState()[which];
  return edited !== undefined && differs(edited.draft, edited.base);
}
