import type { ComponentProps, ReactNode } from 'react';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'normal' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
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
  const className = ['button', `button-${kind}`, size === 'small' ? 'button-small' : '', rest.className ?? '']
    .join(' ')
    .trim();
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
