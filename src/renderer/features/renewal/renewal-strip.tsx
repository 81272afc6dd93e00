import { ArrowLeft, X } from 'lucide-react';
import { Link } from 'wouter';
import { type Renewal, type RenewalStep, renewalSteps } from '../../../shared/renewal';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { tokensPath } from './paths';
import '../setup/progress-strip.css';

interface RenewalStripProps {
  setting: ScimSetting;
  renewal: Renewal | null;
  step: RenewalStep;
  onBack: (() => void) | null;
}

const titles: Record<RenewalStep, string> = {
  make: 'Make a new token',
  paste: 'Paste it',
  wait: 'First request',
  revoke: 'Revoke the old one',
};

/** How far it is, and the way out: what is done stays done. */
export function RenewalStrip({ setting, renewal, step, onBack }: RenewalStripProps) {
  return (
    <header className="strip">
      <div className="strip-line">
        <Button
          kind="quiet"
          size="small"
          aria-label="Step back"
          disabled={onBack === null}
          onClick={onBack ?? undefined}
        >
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <span className="strip-words">
          <b>{setting.name}</b> · renew the token, step {renewalSteps.indexOf(step) + 1} of{' '}
          {renewalSteps.length}
        </span>
        <Link href={tokensPath} className="button button-quiet button-small">
          Finish later
          <X size={16} aria-hidden />
        </Link>
      </div>
      <ol className="strip-steps" aria-label="Steps">
        {renewalSteps.map((id) => {
          const state = stateOf(id, renewal);
          return (
            <li
              key={id}
              data-state={state}
              title={`${titles[id]}: ${state}`}
              aria-current={id === step ? 'step' : undefined}
            >
              <span className="visually-hidden">
                {titles[id]}: {state}
              </span>
            </li>
          );
        })}
      </ol>
    </header>
  );
}

function stateOf(step: RenewalStep, renewal: Renewal | null): 'seen' | 'by hand' | 'to do' {
  if (renewal === null) return 'to do';
  const { copiedAt, lastUsedAt, renewal: noted } = renewal.new;
  const isUsed = lastUsedAt !== null;
  if (step === 'make') return copiedAt !== undefined || isUsed ? 'seen' : 'to do';
  if (step === 'paste' && noted?.pastedAt) return 'by hand';
  return step !== 'revoke' && isUsed ? 'seen' : 'to do';
}
