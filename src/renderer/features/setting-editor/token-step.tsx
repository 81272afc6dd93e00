import { ArrowRight } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { Field, Fields } from '../../components/field';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { Page } from '../../components/page';
import { useLive } from '../../state/live-store';
import { TokenValue } from '../setup/token-value';
import { newOne, stepsOf, stepTitles } from './places';

/** After the three steps: the token, to be copied now. */
export function TokenStep({ setting }: { setting: ScimSetting }) {
  const [, navigate] = useLocation();
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const { shortName } = identityProviderOf(setting.idp);
  const isCopied = setting.tokens.some(({ copiedAt }) => copiedAt !== undefined);
  return (
    <div className="setting-editor">
      <header className="strip setting-strip">
        <p className="setting-saved">
          <b>SCIM setting</b> · <bdi>{setting.name}</bdi> · saved
        </p>
        <ol className="strip-steps" aria-label="Steps">
          {stepsOf(newOne).map((step) => (
            <li
              key={step}
              className="setting-segment"
              data-state={step === 'token' && !isCopied ? undefined : 'seen'}
              aria-current={step === 'token' ? 'step' : undefined}
            >
              <span>{stepTitles[step]}</span>
            </li>
          ))}
        </ol>
      </header>
      <Page width="column">
        <h1>Copy the token</h1>
        <p className="setting-lead">
          {bidiIsolate(setting.name)} is saved. {shortName} needs these two. Copy the token now: later it
          can’t be read again.
        </p>
        <Fields>
          <Field label="Base URL" action={<CopyButton text={baseUrl} label="Copy base URL" shown="Copy" />}>
            <MiddleEllipsis text={baseUrl} />
          </Field>
          <TokenValue label="Token" number={null} setting={setting} isPasted={false} isOpen={!isCopied} />
        </Fields>
        <div className="setting-review-actions">
          <Link href={`/setting/${setting.id}/fields`} className="button button-normal">
            Change fields and groups
          </Link>
          <Button kind={isCopied ? 'primary' : 'normal'} size="large" onClick={() => navigate('/setup')}>
            Next: set up {shortName}
            <ArrowRight size={18} aria-hidden />
          </Button>
        </div>
      </Page>
    </div>
  );
}
