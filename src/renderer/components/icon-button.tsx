import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './tooltip';
import './icon-button.css';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  icon: LucideIcon;
}

/** A button with a shape for a word, which is shown on hover and focus. */
export function IconButton({ label, icon: Icon, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button type="button" {...rest} className={`icon-button ${className}`.trim()} aria-label={label}>
        <Icon size={16} aria-hidden />
      </button>
    </Tooltip>
  );
}
