import { type FormEvent, useState } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';
import { clockWords } from './clock-words';
import './mute-cause.css';

interface MuteProps {
  settingId: string;
  cause: ListedCause;
}

/** A cause that is known and left as it is stands at the end, with the reason, and counts for nobody. */
export function MuteCause({ settingId, cause: { id, mark } }: MuteProps) {
  const [isOpen, setOpen] = useState(false);
  const mute = (reason: string | null) =>
    void call('findings.mute', { settingId, id, reason }).then(
      () => setOpen(false),
      showFailure(reason === null ? 'It is still muted' : 'It was not muted'),
    );
  if (mark.muted !== undefined) return <Muted {...mark.muted} onCount={() => mute(null)} />;
  if (!isOpen)
    return (
      <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
        Mute…
      </Button>
    );
  return <ReasonForm onMute={mute} onCancel={() => setOpen(false)} />;
}

function Muted({ reason, at, onCount }: { reason: string; at: string; onCount(): void }) {
  return (
    <p className="mute-said">
      <span>
        Muted {clockWords(at, Date.now())}: <bdi>{reason}</bdi>
      </span>
      <Button size="small" onClick={onCount}>
        Let it count again
      </Button>
    </p>
  );
}

const longestReason = 200;

function ReasonForm({ onMute, onCancel }: { onMute(reason: string): void; onCancel(): void }) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else onMute(reason.trim());
  };
  return (
    <form className="mute-form" onSubmit={submit}>
      <TextField
        label="Why it may stay as it is"
        value={reason}
        maxLength={longestReason}
        autoFocus
        error={
          isMissing && reason.trim() === '' ? 'Write a reason: whoever reads it later wants to know.' : null
        }
        hint="It moves to the end of the page and counts for nobody, until you let it count again."
        onChange={setReason}
      />
      <div className="mute-buttons">
        <Button type="submit" size="small">
          Mute
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
