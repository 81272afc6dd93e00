import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { RequestView } from '../../../shared/features/journal';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';

interface NameViewDialogProps {
  /** Null while nothing is to be named. */
  view: RequestView | null;
  onClose(): void;
  onName(view: RequestView): void;
  /** The view that is shown then. */
  finalFocus: RefObject<HTMLElement | null>;
}

const longestName = 80;

/** Asks what a search is to be called. */
export function NameViewDialog({ view, onClose, onName, finalFocus }: NameViewDialogProps) {
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  useEffect(() => setName(view?.name ?? ''), [view]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (view === null || name.trim() === '') return;
    onName({ ...view, name: name.trim() });
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={form} disabled={name.trim() === ''}>
        Save view
      </Button>
    </>
  );
  return (
    <Dialog
      open={view !== null}
      onClose={onClose}
      title={view?.name ? 'Rename this view' : 'Save this view'}
      description={<code>{view?.query}</code>}
      actions={actions}
      initialFocus={field}
      finalFocus={finalFocus}
    >
      <form id={form} onSubmit={submit}>
        <TextField ref={field} label="Name" value={name} onChange={setName} maxLength={longestName} />
      </form>
    </Dialog>
  );
}
