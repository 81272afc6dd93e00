/** A token in place of another: made, pasted, seen in use, the old one revoked. It can be left at any step and taken up again. */
import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import type { CallInput } from '../../../shared/contract';
import { identityProviderOf } from '../../../shared/idp';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import {
  type Renewal,
  type RenewalStep,
  renewalOf,
  renewalStep,
  renewalSteps,
} from '../../../shared/renewal';
import type { ScimSetting } from '../../../shared/scim-setting';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { useNow } from '../../state/use-now';
import { DoneStep } from './done-step';
import { MakeStep } from './make-step';
import { PasteStep } from './paste-step';
import { tokensPath } from './paths';
import { RenewalStrip } from './renewal-strip';
import { keptUntil, shortDay } from './renewal-words';
import { RevokeStep } from './revoke-step';
import { StepsDone } from './steps-done';
import { tokenUse } from './token-use';
import { WaitStep } from './wait-step';
import '../setup/set-up-page.css';
import './renewal-page.css';

export function RenewalPage() {
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const setting = settings.find(({ id }) => id === settingId);
  if (setting === undefined || setting.sandbox) return <Redirect to={tokensPath} replace />;
  return <Renewing key={setting.id} setting={setting} idp={identityProviderOf(setting.idp)} />;
}

interface RenewingProps {
  setting: ScimSetting;
  idp: IdentityProvider;
}

function Renewing({ setting, idp }: RenewingProps) {
  const now = useNow();
  const [ended, setEnded] = useState<{ old: string; made: string } | null>(null);
  const renewal = renewalOf(setting, now);
  const { step, show, back } = useStep(renewal);
  const old = setting.tokens.find(({ id }) => id === ended?.old);
  const made = setting.tokens.find(({ id }) => id === ended?.made);
  if (old !== undefined && made !== undefined) {
    return (
      <div className="set-up renewal">
        <div className="set-up-column">
          <DoneStep {...{ setting, old, made }} />
        </div>
      </div>
    );
  }
  const end = (how: 'revoke' | 'keep') => {
    if (renewal === null) return;
    void endRenewal(setting.id, renewal, how).then(
      () => setEnded({ old: renewal.old.id, made: renewal.new.id }),
      showFailure('The old token stays as it is'),
    );
  };
  return (
    <div className="set-up renewal">
      <RenewalStrip setting={setting} renewal={renewal} step={step} onBack={back} />
      <div className="set-up-column">
        <Step {...{ setting, idp, renewal, step, show }} onEnd={end} />
        {renewal !== null && <StepsDone {...{ idp, renewal, step }} />}
      </div>
    </div>
  );
}

/** The step that is due, or an earlier one that the reader went back to. */
function useStep(renewal: Renewal | null) {
  const due = renewalStep(renewal);
  const [chosen, show] = useState<RenewalStep | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives moves the task on, wherever the reader is
  useEffect(() => show(null), [due]);
  const step = chosen ?? due;
  const before = renewalSteps[renewalSteps.indexOf(step) - 1];
  return { step, show, back: before === undefined ? null : () => show(before) };
}

interface StepProps extends RenewingProps {
  renewal: Renewal | null;
  step: RenewalStep;
  show(step: RenewalStep | null): void;
  onEnd(how: 'revoke' | 'keep'): void;
}

function Step({ setting, idp, renewal, step, show, onEnd }: StepProps) {
  const exchanges = useLive((live) => live.exchanges);
  if (renewal === null || step === 'make')
    return <MakeStep {...{ setting, renewal }} onCopied={() => show(null)} />;
  if (step === 'paste') {
    const note = () => void notePasted(setting.id, renewal).then(() => show(null));
    return <PasteStep {...{ setting, idp, renewal }} onPasted={note} />;
  }
  const use = tokenUse(renewal, exchanges);
  if (step === 'wait') return <WaitStep {...{ idp, renewal, use }} />;
  const until = shortDay(keptUntil(renewal.old.expiresAt, Date.now()));
  return (
    <RevokeStep
      {...{ idp, renewal, use }}
      keptUntil={until}
      onKeep={() => onEnd('keep')}
      onRevoke={() => onEnd('revoke')}
    />
  );
}

function notePasted(settingId: string, { new: { id: tokenId } }: Renewal): Promise<unknown> {
  const input: CallInput<'settings.noteRenewal'> = { settingId, tokenId, done: 'pasted' };
  return call('settings.noteRenewal', input).catch(showFailure('That was not noted'));
}

async function endRenewal(settingId: string, renewal: Renewal, how: 'revoke' | 'keep'): Promise<void> {
  const { id: tokenId, expiresAt } = renewal.old;
  if (how === 'revoke') await call('settings.revokeToken', { settingId, tokenId });
  else {
    const until = keptUntil(expiresAt, Date.now());
    await call('settings.setTokenExpiry', { settingId, tokenId, expiresAt: until });
  }
  await call('settings.noteRenewal', { settingId, tokenId: renewal.new.id, done: 'settled' });
}
