import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import './switch.css';

interface SwitchProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
}

/** On or off, at once. */
export function Switch({ label, description, checked, onChange, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-line">
      <Base.Root
        className="switch"
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-label`}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
      >
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
      <div>
        <div id={`${id}-label`} className="switch-label">
          {label}
        </div>
        {description !== undefined && (
          <div id={`${id}-description`} className="switch-description">
            {description}
          </div>
        )}
      </div>
    </div>
  );
}
