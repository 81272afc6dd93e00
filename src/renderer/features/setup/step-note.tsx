import { useId, useState } from 'react';
import type { ScimSetting } from '../../../shared/scim-setting';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';

const longestNote = 4_000;

/** What the admin wants to remember beside a step; it goes into the hand-over sheet. Saved when the field is left. */
export function StepNote({ setting, stepId }: { setting: ScimSetting; stepId: string }) {
  const saved = useLive((live) => live.guideNotes?.[stepId] ?? '');
  const [text, setText] = useState(saved);
  const id = useId();
  const save = () => {
    if (text.trim() === saved) return;
    call('guide.note', { settingId: setting.id, stepId, text }).catch(showFailure('The note was not saved'));
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>Your note</label>
      <textarea
        id={id}
        rows={4}
        maxLength={longestNote}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
      <p id={`${id}-hint`} className="small muted">
        Stored with this connection as soon as you leave the field, and printed on the hand-over sheet. No
        secrets.
      </p>
    </div>
  );
}
