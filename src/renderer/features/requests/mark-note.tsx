import { Bookmark } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Mark } from '../../../shared/features/journal';
import { Button } from '../../components/button';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure, showUndo } from '../../state/toasts';
import './mark-note.css';

const longestComment = 2_000;

/** The mark of a request, if it has one. */
export function useMark(sequence: number): Mark | null {
  return useLive((live) => live.marks?.find((mark) => mark.sequence === sequence) ?? null);
}

/** Marks a request, or takes the mark from it. */
export function MarkButton({ exchange }: { exchange: ExchangeSummary }) {
  const { sequence } = exchange;
  const mark = useMark(sequence);
  const set = (comment: string) =>
    void call('journal.mark', { sequence, comment }).catch(showFailure('The request was not marked'));
  const unset = () => {
    void call('journal.unmark', { sequence }).catch(showFailure('The mark was not removed'));
    showUndo('The mark is removed.', () => set(mark?.comment ?? ''));
  };
  return (
    <Button onClick={() => (mark === null ? set('') : unset())} aria-pressed={mark !== null}>
      <Bookmark size={15} fill={mark === null ? 'none' : 'currentColor'} aria-hidden />
      {mark === null ? 'Mark' : 'Marked'}
    </Button>
  );
}

/** What the reader wrote beside a marked request; saved when the field is left. */
export function MarkNote({ sequence }: { sequence: number }) {
  const mark = useMark(sequence);
  const id = useId();
  const [text, setText] = useState(mark?.comment ?? '');
  const stored = mark?.comment ?? '';
  useEffect(() => setText(stored), [stored]);
  if (mark === null) return null;
  const save = () => {
    if (text.trim() === stored) return;
    void call('journal.mark', { sequence, comment: text }).catch(showFailure('The comment was not saved'));
  };
  return (
    <div className="mark-note">
      <label htmlFor={id}>Comment</label>
      <textarea
        id={id}
        rows={1}
        maxLength={longestComment}
        placeholder="What is to be remembered of this request"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
      <p>Marked requests stay, whole, when the requests are cleared.</p>
    </div>
  );
}
