import { VenetianMask } from 'lucide-react';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useLive } from '../../state/live-store';
import { realValuesDialog, showRealValues } from './turn';
import { useBeginAgain } from './use-begin-again';
import '../../components/bar.css';
import './pseudonyms-bar.css';

/** Quiet, and never away while pseudonyms are on: nobody may take them for what an identity provider sent. */
export function PseudonymsBar() {
  const isOn = useLive((live) => live.pseudonyms?.isOn === true);
  useBeginAgain();
  if (!isOn) return null;
  return (
    <section className="bar pseudonyms-bar" aria-label="Pseudonyms">
      <VenetianMask size={16} aria-hidden />
      <p>
        <b>Pseudonyms on.</b> Names, addresses and ids are not the real ones, in what is copied and exported
        too.
      </p>
      <Button kind="quiet" size="small" onClick={realValuesDialog.open}>
        Show real values
      </Button>
      <RealValuesDialog />
    </section>
  );
}

function RealValuesDialog() {
  return (
    <ConfirmDialog
      open={realValuesDialog.useIsOpen()}
      onClose={realValuesDialog.close}
      title="Show real values?"
      description="Everybody who sees this screen sees the names, addresses and ids of real people again, in every window."
      confirmLabel="Show real values"
      cancelLabel="Keep pseudonyms"
      onConfirm={showRealValues}
    />
  );
}
