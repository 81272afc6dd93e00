import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  open: boolean;
  onClose(): void;
  title: string;
  /** One or two sentences below the title, read with it by screen readers. */
  description?: ReactNode;
  size?: 'normal' | 'wide';
  /** False where a choice must be made: neither Escape nor a press beside it closes it. */
  dismissible?: boolean;
  initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | true);
  /** Where the focus goes afterwards, if not back: what opened the dialog may be gone with it. */
  finalFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
}

/** A question or a form over the page. The focus stays inside and goes back to where it came from. */
export function Dialog(props: DialogProps) {
  const { open, onClose, size = 'normal', dismissible = true, initialFocus, finalFocus } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && dismissible && onClose()}
      disablePointerDismissal={!dismissible}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className={`dialog dialog-${size}`}
          {...(initialFocus && { initialFocus })}
          {...(finalFocus && { finalFocus })}
        >
          <DialogHead {...props} />
          {props.children}
          {props.actions !== undefined && <div className="dialog-actions">{props.actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function DialogHead({ title, description, dismissible = true }: DialogProps) {
  return (
    <>
      <div className="dialog-head">
        <Base.Title className="dialog-title">{title}</Base.Title>
        {dismissible && (
          <Base.Close className="icon-button" aria-label="Close">
            <X size={16} aria-hidden />
          </Base.Close>
        )}
      </div>
      {description !== undefined && (
        <Base.Description className="dialog-text">{description}</Base.Description>
      )}
    </>
  );
}
