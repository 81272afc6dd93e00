import { useState } from 'react';
import { Link } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { nameWithinText } from '../../../shared/idp/name-within-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';

/** Says that the requests look like those of another provider than the one whose guide is followed. */
export function OtherProviderNote({ setting }: { setting: ScimSetting }) {
  const recognition = useLive((live) => live.recognition);
  const [kept, setKept] = useState<string | null>(null);
  if (!recognition || recognition.settingId !== setting.id) return null;
  const { idp, confidence, reasons } = recognition;
  if (idp === setting.idp || idp === kept) return null;
  const { name } = identityProviderOf(idp);
  return (
    <div className="step-warning other-provider" role="status">
      <p>
        <strong>
          {confidence === 'certain' ? 'These requests are' : 'These requests look like'} those of {name}
        </strong>
        , and this is the guide for {nameWithinText(identityProviderOf(setting.idp))}. They{' '}
        {reasons.map((reason, index) => (
          <span key={reason}>
            {index > 0 && (index === reasons.length - 1 ? ' and ' : ', ')}
            <RichText text={reason} inline />
          </span>
        ))}
        .
      </p>
      <p className="other-provider-actions">
        <Link href="/settings/provider" className="button button-normal button-small">
          Change the provider
        </Link>
        <Button kind="quiet" size="small" onClick={() => setKept(idp)}>
          Keep this guide
        </Button>
      </p>
    </div>
  );
}
