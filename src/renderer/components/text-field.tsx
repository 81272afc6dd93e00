import { type ComponentProps, type ReactNode, useId } from 'react';
import './text-field.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  value: string;
  onChange(value: string): void;
  /** What is wrong with the value, and what to enter instead. */
  error?: string | null;
  hint?: ReactNode;
  mono?: boolean;
  /** Stands beside the input. */
  action?: ReactNode;
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField({
  label,
  value,
  onChange,
  error = null,
  hint,
  mono,
  action,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const describedBy = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <div className="text-field-line">
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          className={mono ? 'mono' : undefined}
          value={value}
          aria-invalid={error !== null || undefined}
          aria-describedby={describedBy.join(' ') || undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {action}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className="text-field-error" role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <div id={`${id}-hint`} className="text-field-hint">
          {hint}
        </div>
      )}
    </div>
  );
}
