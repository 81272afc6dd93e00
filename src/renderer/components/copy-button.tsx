import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ButtonProps } from './button';
import { copyText } from './copy-text';
import { Tooltip } from './tooltip';
import './button.css';
import './icon-button.css';
import './copy-button.css';

export interface CopyButtonProps {
  text: string | (() => string);
  /** What is copied, as its accessible name: "Copy base URL". */
  label?: string;
  /** The words on it, where they are shorter than the label. */
  shown?: string;
  /** The icon alone. */
  compact?: boolean;
  kind?: ButtonProps['kind'];
  size?: ButtonProps['size'];
  /** Called once it was copied. */
  onCopied?(): void;
}

type Outcome = 'none' | 'copied' | 'refused';
const shownMs = 1600;
const icons = { none: Copy, copied: Check, refused: X };

/** Copies, and says for a moment that it did. Its width stays the same meanwhile. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label = 'Copy', shown = label, compact = false, kind = 'normal', size = 'normal' } = props;
  const [outcome, setOutcome] = useOutcome();
  const Icon = icons[outcome];
  const copy = async () => {
    const copied = await copyText(typeof text === 'string' ? text : text());
    setOutcome(copied ? 'copied' : 'refused');
    if (copied) props.onCopied?.();
  };
  const look = compact ? 'icon-button' : `button button-${kind} button-${size}`;
  const button = (
    <button
      type="button"
      className={`copy-button ${look}`}
      data-outcome={outcome}
      aria-label={label}
      onClick={() => void copy()}
    >
      <Icon size={15} aria-hidden />
      {!compact && <Words shown={shown} outcome={outcome} />}
    </button>
  );
  return compact ? <Tooltip text={label}>{button}</Tooltip> : button;
}

function Words({ shown, outcome }: { shown: string; outcome: Outcome }) {
  const instead = outcome === 'copied' ? 'Copied' : 'Not allowed';
  return (
    <span className="copy-button-words">
      <span data-away={outcome !== 'none' || undefined}>{shown}</span>
      {outcome !== 'none' && <span aria-hidden>{instead}</span>}
    </span>
  );
}

function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  return [outcome, setOutcome] as const;
}
