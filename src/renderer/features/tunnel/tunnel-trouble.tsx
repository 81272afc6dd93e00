import type { TunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import type { OpenTunnel } from '../../../shared/tunnel/tunnel-state';
import { FieldValue } from '../../components/field-value';

/** Why it is not running, what to do, and its last words. */
export function TunnelTrouble({ offer, open }: { offer: TunnelOffer; open: OpenTunnel }) {
  const { trouble, lines, phase } = open;
  const signIn = phase === 'failed' && trouble?.says.includes('not signed in') ? offer.signIn : null;
  return (
    <div className="tunnel-more">
      {trouble !== null && (
        <p className="tunnel-trouble" role="status">
          <b>{trouble.says}</b> {trouble.remedy}
        </p>
      )}
      {signIn !== null && (
        <div className="fields">
          <FieldValue label="Sign in, once" value={signIn} />
        </div>
      )}
      {lines.length > 0 && (
        <details>
          <summary>What {offer.name} says</summary>
          <pre className="tunnel-lines">{lines.join('\n')}</pre>
        </details>
      )}
    </div>
  );
}
