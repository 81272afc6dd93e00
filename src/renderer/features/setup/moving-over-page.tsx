import { ArrowRight } from 'lucide-react';
import type { RefObject } from 'react';
import type { ExtraGuide } from '../../../shared/guide';
import { fieldsThatChange } from '../../../shared/idp/common/real-platform';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RichText } from '../../components/rich-text';
import { useLive } from '../../state/live-store';
import { Instructions } from './instructions';
import { PlatformAddress } from './platform-address';
import { useStepKeys } from './step-keys';
import { lengthText } from './steps';
import { usePlatformBaseUrl } from './use-value-text';
import './moving-over-page.css';

interface MovingOverPageProps {
  setting: ScimSetting;
  idp: IdentityProvider;
  guide: ExtraGuide;
  title: RefObject<HTMLHeadingElement | null>;
  onNext(): void;
  onMove(by: 1 | -1): void;
}

/** What it takes to put the platform in the place of this server, before the same steps are gone once more. */
export function MovingOverPage({ setting, idp, guide, title, onNext, onMove }: MovingOverPageProps) {
  useStepKeys({
    'next step': () => onMove(1),
    'previous step': () => onMove(-1),
    'go on': onNext,
    copy: () => {},
  });
  const { ids, renew, cleanUp } = idp.guide.afterwards.moving;
  return (
    <>
      <header className="step-head">
        <h1 id="step-title" ref={title} tabIndex={-1}>
          Move over to the platform
        </h1>
        <p className="step-lead">
          {lengthText(guide)}. What changes in {idp.shortName}, and what has to be made anew:
        </p>
      </header>
      <PlatformAddress />
      <Changes setting={setting} idp={idp} />
      <section className="card moving-part" aria-labelledby="moving-ids">
        <h2 id="moving-ids">The ids of this server</h2>
        <p>
          <RichText text={ids} inline />
        </p>
        <Instructions instructions={renew} />
      </section>
      <section className="card moving-part" aria-labelledby="moving-clean-up">
        <h2 id="moving-clean-up">Then clean up</h2>
        <Instructions instructions={cleanUp} />
      </section>
      <div className="step-forward">
        <Button kind="primary" size="large" onClick={onNext}>
          Begin
          <ArrowRight size={18} aria-hidden />
        </Button>
      </div>
    </>
  );
}

/** Field by field: what stands there now, and what will. */
function Changes({ setting, idp }: Pick<MovingOverPageProps, 'setting' | 'idp'>) {
  const here = useLive((live) => live.workbench?.baseUrl ?? '');
  const there = usePlatformBaseUrl();
  const token = setting.tokens.findLast(
    ({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null,
  );
  return (
    <section className="card moving-part" aria-label="Fields that change">
      <table className="moving-fields">
        <thead>
          <tr>
            <th scope="col">Field in {idp.shortName}</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {fieldsThatChange(idp.guide).map(({ label, kind }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{kind === 'address' ? <code>{here}</code> : `•••• ${token?.lastFour ?? ''}`}</td>
              <td>{kind === 'address' ? <code>{there}</code> : 'The token that the platform shows'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
