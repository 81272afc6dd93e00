import type { ReactNode } from 'react';
import './field.css';

interface FieldProps {
  /** Letter for letter as the field is called into which it is pasted. */
  label: string;
  children: ReactNode;
  action: ReactNode;
}

/** A value under its label, and what can be done with it; the label stands above where there is no room beside it. */
export function Field({ label, children, action }: FieldProps) {
  return (
    <div className="field-box">
      <div className="field">
        <span className="field-label">{label}</span>
        <span className="field-text">{children}</span>
        {action}
      </div>
    </div>
  );
}
