import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import { MiddleCut } from './middle-cut';
import './field-value.css';

interface FieldValueProps {
  /** Letter for letter as the field is called into which it is pasted. */
  label: string;
  value: string;
  /** Instead of copying. */
  action?: ReactNode;
}

/** A value to paste: its field's label, the value cut in the middle where there is no room, and a button that copies it whole. */
export function FieldValue({ label, value, action }: FieldValueProps) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span className="field-text">
        <MiddleCut text={value} />
      </span>
      {action ?? <CopyButton text={value} label={`Copy ${label}`} shown="Copy" />}
    </div>
  );
}
