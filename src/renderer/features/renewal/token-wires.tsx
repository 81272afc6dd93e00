import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { isLiveToken } from '../../../shared/live-token';
import type { Renewal } from '../../../shared/renewal';
import { Mark } from '../../components/mark';
import { shortTime } from './renewal-words';
import type { TokenUse } from './token-use';

interface TokenWiresProps {
  idp: IdentityProvider;
  renewal: Renewal;
  use: TokenUse;
}

/** Who calls with which token: the new one, and below it the old one, which nobody uses any more. */
export function TokenWires({ idp, renewal, use: { lastOld, since } }: TokenWiresProps) {
  const isOldUsed = since !== null && since.withOld > 0;
  const oldWords =
    lastOld === null ? 'never' : `${isOldUsed ? 'last' : 'not since'} ${shortTime(lastOld.at)}`;
  const accepted = isLiveToken(renewal.old, Date.now()) ? 'still accepted' : 'has expired';
  const label = `${idp.shortName} calls with the token ending in ${renewal.new.lastFour}; with the one ending in ${renewal.old.lastFour}: ${oldWords}, ${accepted}`;
  return (
    <div className="token-wires" role="img" aria-label={label}>
      <span className="wire-end">{idp.shortName}</span>
      <span className="token-wire">
        <span className="token-tag">
          <Mark shape="seen" />
          <code>•••• {renewal.new.lastFour}</code>
        </span>
      </span>
      <span className="wire-end">SCIM Workbench</span>
      <span className="token-wires-words">{oldWords}</span>
      <span className="token-wire" data-old>
        <span className="token-tag">
          <code>•••• {renewal.old.lastFour}</code>
        </span>
      </span>
      <span className="token-wires-words">{accepted}</span>
    </div>
  );
}
