import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { counted } from '../../../shared/plural';
import type { Renewal } from '../../../shared/renewal';
import { Button } from '../../components/button';
import { Mark } from '../../components/mark';
import { clockTime } from '../../components/time-words';
import { shortTime } from './renewal-words';
import type { TokenUse } from './token-use';
import { TokenWires } from './token-wires';
import { UseLine } from './use-line';
import '../setup/moment.css';

interface RevokeStepProps {
  idp: IdentityProvider;
  renewal: Renewal;
  use: TokenUse;
  /** "7 Dec". */
  keptUntil: string;
  onKeep(): void;
  onRevoke(): void;
}

/** The new token is in use: what shows it, and what becomes of the old one. */
export function RevokeStep({ idp, renewal, use, keptUntil, onKeep, onRevoke }: RevokeStepProps) {
  const { old, new: made } = renewal;
  const { lastOld, firstNew, since, refusedBetween } = use;
  return (
    <section className="moment renewal-moment" aria-labelledby="renewal-title">
      <TokenWires {...{ idp, renewal, use }} />
      <h1 id="renewal-title">The new token is in use</h1>
      <p className="moment-lead">
        {firstNew !== null && `Requests use it since ${shortTime(firstNew.at)}. `}
        {refusedBetween === 0
          ? 'None was refused in between.'
          : `${counted(refusedBetween, 'request was', 'requests were')} refused in between.`}
      </p>
      <ul className="moment-proof">
        {lastOld !== null && (
          <UseLine words="Last request with" lastFour={old.lastFour} use={lastOld} idp={idp} />
        )}
        {firstNew !== null && (
          <UseLine words="First request with" lastFour={made.lastFour} use={firstNew} idp={idp} />
        )}
        {since !== null && (
          <li>
            <Mark shape={since.withOld === 0 ? 'seen' : 'look'} />
            <span>{sinceWords(since)}</span>
            <time dateTime={since.lastAt}>{clockTime(since.lastAt)}</time>
          </li>
        )}
      </ul>
      <div className="moment-next">
        <Button size="large" onClick={onKeep}>
          Keep both until {keptUntil}
        </Button>
        <Button kind="primary" size="large" onClick={onRevoke}>
          Revoke the old token
        </Button>
      </div>
    </section>
  );
}

function sinceWords({ requests, withOld }: NonNullable<TokenUse['since']>): string {
  const since = `${counted(requests, 'request')} since`;
  if (withOld === 0) return `${since}, all with the new token`;
  return `${since}, ${withOld} of them with the old token: it stands somewhere else still`;
}
