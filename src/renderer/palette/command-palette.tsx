import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { paletteDialog } from './dialog';
import { SearchOrRun } from './search-or-run';
import './command-palette.css';

const { close } = paletteDialog;

/** Search or run: one field that leads everywhere. Nothing that was typed is stored. */
export function CommandPalette() {
  const open = paletteDialog.useIsOpen();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="palette" initialFocus={input} aria-label="Search or run">
          <SearchOrRun input={input} onDone={close} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
