import type { ComponentProps, ReactNode } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one blue action of a screen; `danger` is for what can't be undone. */
  kind?: 'normal' | 'primary' | 'quiet' | 'danger';
  /** `large` is the way forward. */
  size?: 'small' | 'normal' | 'large';
  /** Something is under way: it stays in place, says so and can't be pressed twice. */
  busy?: boolean;
  icon?: ReactNode;
}

/** What can be pressed. For links that look like it, the classes `button` and `button-primary` stand alone. */
export function Button({
  kind = 'normal',
  size = 'normal',
  busy = false,
  icon,
  children,
  ...rest
}: ButtonProps) {
  const className = `button button-${kind} button-${size} ${rest.className ?? ''}`.trim();
  return (
    <button
      type="button"
      {...rest}
      className={className}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy ? <span className="spinner" aria-hidden /> : icon}
      {children}
    </button>
  );
}
