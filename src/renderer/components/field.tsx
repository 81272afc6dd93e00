import type { ReactNode } from 'react';
import './card.css';
import './field.css';

interface FieldProps {
  /** Letter for letter as the field is called into which it is pasted. */
  label: string;
  /** The number at which a sketch of that form points. */
  number?: number | undefined;
  children: ReactNode;
  action: ReactNode;
}

/** A value under its label, and what can be done with it; the label stands above where there is no room beside it. */
export function Field({ label, number, children, action }: FieldProps) {
  return (
    <div className="field-box">
      <div className="field">
        <span className="field-label">
          {number !== undefined && <span className="field-number">{number}</span>}
          {label}
        </span>
        <span className="field-text">{children}</span>
        {action}
      </div>
    </div>
  );
}

/** Values that belong together, as rows of one card; many short ones stand in two columns. */
export function Fields({ inTwo = false, children }: { inTwo?: boolean; children: ReactNode }) {
  return <div className={inTwo ? 'card fields fields-in-two' : 'card fields'}>{children}</div>;
}
