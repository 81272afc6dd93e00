import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { bidiIsolate } from '../../shared/bidi-isolate';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './text-field';

interface ConfirmDialogProps {
  open: boolean;
  onClose(): void;
  title: string;
  /** What goes and what stays. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  kind?: 'danger' | 'primary';
  /** A name that has to be typed first, for what can't be had back. */
  typeToConfirm?: string;
  /** Where the focus is at first; at the first that takes it, where it does not say. */
  focus?: 'confirm' | 'field';
  /** Further choices, above what is typed. */
  children?: ReactNode;
  /** A rejection is shown and keeps the dialog open. */
  onConfirm(): Promise<unknown>;
}

/** Asks before something that can't be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, description, confirmLabel, cancelLabel = 'Cancel', kind = 'danger' } = props;
  const form = useId();
  const { confirm, initialFocus } = useFirstFocus(props.focus, form);
  const { typed, setTyped, busy, error, submit } = useConfirmation(props);
  const ready = props.typeToConfirm === undefined || typed.trim() === props.typeToConfirm;
  const actions = (
    <>
      <Button onClick={onClose}>{cancelLabel}</Button>
      <Button ref={confirm} kind={kind} type="submit" form={form} busy={busy} disabled={!ready}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog {...{ open, onClose, title, description, actions, ...(initialFocus && { initialFocus }) }}>
      <form id={form} onSubmit={(event) => void submit(event, ready)}>
        {props.children}
        {props.typeToConfirm !== undefined && (
          <TextField
            label={`Type ${bidiIsolate(props.typeToConfirm)} to confirm`}
            value={typed}
            onChange={setTyped}
          />
        )}
      </form>
      {error !== null && (
        <p className="dialog-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
}

function useFirstFocus(focus: ConfirmDialogProps['focus'], form: string) {
  const confirm = useRef<HTMLButtonElement>(null);
  const field = () => document.getElementById(form)?.querySelector('input') ?? true;
  return { confirm, initialFocus: { confirm, field, none: undefined }[focus ?? 'none'] };
}

function useConfirmation({ open, onClose, onConfirm }: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (open) return;
    setTyped('');
    setError(null);
  }, [open]);

  async function submit(event: FormEvent, ready: boolean) {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  }

  return { typed, setTyped, busy, error, submit };
}
