import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isLiveToken } from '../../../shared/live-token';
import { type Renewal, tokenToRenew } from '../../../shared/renewal';
import type { RevealedToken, ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { Field, Fields } from '../../components/field';
import { SegmentedControl } from '../../components/segmented-control';
import { useHeldTokens } from '../../state/held-tokens';
import { noteTokenCopied, renewToken } from '../../state/new-token';
import { expiryChoices, expiryIn } from './expiry-choice';
import { tokensPath } from './paths';
import { RenewalHead } from './renewal-head';

interface MakeStepProps {
  setting: ScimSetting;
  renewal: Renewal | null;
  onCopied(): void;
}

/** A token beside the one that is in use, shown here and nowhere else. */
export function MakeStep({ setting, renewal, onCopied }: MakeStepProps) {
  const held = useHeldTokens((all) => all[setting.id]);
  const isHeld = held !== undefined && held.tokenId === renewal?.new.id;
  return isHeld ? <TakeIt held={held} onCopied={onCopied} /> : <MakeIt {...{ setting, renewal }} />;
}

function MakeIt({ setting, renewal }: Pick<MakeStepProps, 'setting' | 'renewal'>) {
  const [days, setDays] = useState<number>(0);
  const [isBusy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const old = renewal?.old ?? tokenToRenew(setting, Date.now());
  const make = async () => {
    setBusy(true);
    await renewToken(setting.id, {
      expiresAt: expiryIn(days, Date.now()),
      ...(old !== null && { replaces: old.id }),
    });
    setBusy(false);
    // Nothing is left to be replaced: the tokens show the new one.
    if (old === null) navigate(tokensPath);
  };
  return (
    <>
      <RenewalHead title="Make a new token">
        {old === null || !isLiveToken(old, Date.now()) ? (
          'No token of this SCIM setting is valid: requests are refused until a new one is in place.'
        ) : (
          <>
            <code>•••• {old.lastFour}</code> goes on working until you revoke it, so that nothing is refused
            meanwhile.
          </>
        )}
      </RenewalHead>
      {renewal !== null && (
        <p className="step-warning">
          The token ending in {renewal.new.lastFour} was not copied, and can’t be read again. Make another one
          in its place.
        </p>
      )}
      <div className="card renewal-form">
        <h2>The new token ends</h2>
        <SegmentedControl<number>
          label="The new token ends"
          options={expiryChoices}
          value={days}
          onChange={setDays}
        />
        <p className="small muted">
          Can be changed later. Two weeks before its end this workbench says so; a request after it is
          refused.
        </p>
      </div>
      <div className="step-forward">
        <Button kind="primary" size="large" busy={isBusy} onClick={() => void make()}>
          Make the new token
        </Button>
      </div>
    </>
  );
}

function TakeIt({ held, onCopied }: { held: RevealedToken; onCopied(): void }) {
  const [shown, show] = useState(false);
  const copied = () => {
    noteTokenCopied(held);
    onCopied();
  };
  return (
    <>
      <RenewalHead title="Copy the new token">
        It can be read here until you leave this task after copying it, for 15 minutes at most.
      </RenewalHead>
      <Fields>
        <Field
          label="New token"
          action={
            <span className="renewal-actions">
              <Button
                kind="quiet"
                icon={shown ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
                onClick={() => show(!shown)}
              >
                {shown ? 'Hide' : 'Show'}
              </Button>
              <CopyButton
                kind="primary"
                text={held.token}
                label="Copy the new token"
                shown="Copy"
                onCopied={copied}
              />
            </span>
          }
        >
          {shown ? <span className="renewal-whole">{held.token}</span> : `•••• •••• ${held.token.slice(-4)}`}
        </Field>
      </Fields>
    </>
  );
}
