import { ArrowRight } from 'lucide-react';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { Renewal } from '../../../shared/renewal';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Fields } from '../../components/field';
import { RichText } from '../../components/rich-text';
import { ConsoleSketch } from '../setup/console-sketch';
import { TokenValue } from '../setup/token-value';
import { RenewalHead } from './renewal-head';
import { tokenFieldOf } from './token-field';

interface PasteStepProps {
  setting: ScimSetting;
  idp: IdentityProvider;
  renewal: Renewal;
  onPasted(): void;
}

/** The field of the console that holds the old token, under its own label. */
export function PasteStep({ setting, idp, renewal, onPasted }: PasteStepProps) {
  const { label, step } = tokenFieldOf(idp);
  return (
    <>
      <RenewalHead title={`Paste it at ${idp.shortName}`}>
        <RichText
          text={`Replace what stands in **${label}**, press **${idp.wording.connectionTest}**, then save.`}
          inline
        />
      </RenewalHead>
      {step?.sketch !== undefined && (
        <ConsoleSketch sketch={step.sketch} vendor={idp.shortName} link={step.link} />
      )}
      <Fields>
        <TokenValue label={label} number={null} setting={setting} isPasted isOpen />
      </Fields>
      <p className="small muted">
        Until it stands there, requests go on with •••• {renewal.old.lastFour}. A request with the new token
        moves this task on by itself.
      </p>
      <div className="step-forward">
        <Button kind="primary" size="large" onClick={onPasted}>
          I have pasted and saved it
          <ArrowRight size={18} aria-hidden />
        </Button>
      </div>
    </>
  );
}
