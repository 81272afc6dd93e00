import { Check, CircleX, OctagonX } from 'lucide-react';
import { statusOutcome, statusWord } from './status-words';
import './status-badge.css';

const icons = { ok: Check, refused: CircleX, failed: OctagonX };

/** A status as shape, number and word. */
export function StatusBadge({ status }: { status: number }) {
  const Icon = icons[statusOutcome(status)];
  return (
    <span className="http-status">
      <Icon size={13} strokeWidth={2.2} aria-hidden />
      <span className="http-status-code">{status}</span>
      <span className="http-status-word">{statusWord(status)}</span>
    </span>
  );
}
