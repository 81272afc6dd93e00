import type { Slices } from '../../../shared/features';
import type { TunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import { Button } from '../../components/button';
import { ExternalLink } from '../../components/external-link';
import { FieldValue } from '../../components/field-value';
import { lookForTunnels } from './actions';

/** One line to install it on this system, and one to sign in. Nothing is downloaded from here. */
export function HowToGetIt({ offer, system }: { offer: TunnelOffer; system: Slices['tunnel']['system'] }) {
  const { install, signIn, page } = offer;
  return (
    <div className="tunnel-more">
      <div className="fields">
        {install !== null && <FieldValue label="Install" value={install[system]} />}
        {signIn !== null && <FieldValue label="Sign in, once" value={signIn} />}
      </div>
      <p>
        {install === null
          ? 'It is not part of this installation: take its program. Then'
          : 'Run this in a terminal, then'}{' '}
        <Button kind="quiet" size="small" onClick={() => void lookForTunnels()}>
          look again
        </Button>
        {page !== null && (
          <>
            {' or read '}
            <ExternalLink href={page}>how its maker says it</ExternalLink>
          </>
        )}
      </p>
    </div>
  );
}
