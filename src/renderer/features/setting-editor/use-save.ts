import { useState } from 'react';
import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { holdToken } from '../../state/held-tokens';
import { showToast } from '../../state/toasts';
import { settingOf } from './draft';
import { dropDraft } from './drafts';
import { stepPath } from './places';
import type { Editor } from './use-editor';

/** Makes the SCIM setting and goes on to its token, or changes it and goes back. What fails is said, and nothing is lost. */
export function useSave({ which, draft, setting }: Pick<Editor, 'which' | 'draft' | 'setting'>) {
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function attempt(save: () => Promise<void>) {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await save();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  const { name, idp, from } = draft;
  return {
    isBusy,
    error,
    create: () =>
      attempt(async () => {
        const input = { name, idp, ...(from !== null && { from }), ...settingOf(draft) };
        const { setting: made, revealed } = await call('settings.create', input);
        holdToken(revealed);
        dropDraft(which);
        navigate(stepPath(made.id, 'token'));
        await selectSetting(made.id);
      }),
    change: () =>
      attempt(async () => {
        if (setting === null) return;
        await call('settings.change', { settingId: setting.id, name, ...settingOf(draft) });
        dropDraft(which);
        showToast(`${bidiIsolate(name.trim())} is saved`);
        navigate('/settings/fields');
      }),
  };
}
