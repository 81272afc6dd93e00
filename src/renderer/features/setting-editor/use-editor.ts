import { useEffect, useMemo } from 'react';
import type { AttributePathFacts } from '../../../shared/features/attribute-paths';
import { identityProviders } from '../../../shared/idp';
import { pathProblem } from '../../../shared/platform/fields';
import { platformProblems } from '../../../shared/platform/platform-problems';
import type { PlatformSetting } from '../../../shared/platform/platform-setting';
import type { ScimSetting } from '../../../shared/scim-setting';
import { askBeforeLeaving } from '../../state/leaving';
import { useLive } from '../../state/live-store';
import { type Draft, differs, draftOf, newDraft, settingOf } from './draft';
import { type DraftProblems, problemsOf } from './draft-problems';
import { changeDraft, isUnsaved, useDrafts } from './drafts';
import { editorPath, newOne } from './places';
import { useAttributePaths } from './use-attribute-paths';
import { type PeopleOf, usePeopleOf } from './use-people-of';
import { type Preview, usePreview } from './use-preview';

export interface Editor {
  /** Id of a SCIM setting, or `new`. */
  which: string;
  isNew: boolean;
  /** As it is saved; null for one that is still to be made. */
  setting: ScimSetting | null;
  draft: Draft;
  change(change: (draft: Draft) => Draft): void;
  isDirty: boolean;
  problems: DraftProblems;
  facts: readonly AttributePathFacts[] | null;
  people: PeopleOf;
  /** The draft where the core can be asked about it, else null. */
  asked: PlatformSetting | null;
  preview: Preview;
}

/** All that the pages of the editor share. */
export function useEditor(which: string, setting: ScimSetting | null): Editor {
  const edited = useDrafts((all) => all[which]);
  const isNew = which === newOne;
  const base = useMemo(
    () => (setting === null ? newDraft(identityProviders[0].id) : draftOf(setting)),
    [setting],
  );
  const draft = edited?.draft ?? base;
  const people = usePeopleOf(which, draft.from);
  const facts = useAttributePaths(people.settingId)?.paths ?? null;
  const asked = useMemo(() => askable(draft), [draft]);
  const preview = usePreview(people.settingId, asked);
  const problems = useProblems(draft, which, facts, preview);
  useAsking(which);
  return {
    which,
    isNew,
    setting,
    draft,
    change: (change) => changeDraft(which, base, change),
    isDirty: edited !== undefined && differs(edited.draft, isNew ? edited.base : base),
    problems,
    facts,
    people,
    asked,
    preview,
  };
}

/** What is doubtful can be asked about, what contradicts itself can't. */
function askable(draft: Draft): PlatformSetting | null {
  const setting = settingOf(draft);
  const isReadable = setting.fieldMappings.every(
    ({ field, path }) => field !== '' && pathProblem(path) === null,
  );
  return isReadable && platformProblems(setting).length === 0 ? setting : null;
}

function useProblems(
  draft: Draft,
  which: string,
  facts: readonly AttributePathFacts[] | null,
  { difference }: Preview,
): DraftProblems {
  const settings = useLive((live) => live.settings);
  return useMemo(() => {
    const others = settings.filter(({ id, sandbox }) => id !== which && !sandbox).map(({ name }) => name);
    const counted = difference?.arriving.map(({ field, people }) => [field, people] as const);
    return problemsOf(draft, { others, facts, arrives: counted ? new Map(counted) : null });
  }, [draft, which, facts, difference, settings]);
}

function useAsking(which: string): void {
  useEffect(() => {
    const own = `${editorPath}/${which}/`;
    return askBeforeLeaving((to) => !to.startsWith(own) && isUnsaved(which));
  }, [which]);
}
