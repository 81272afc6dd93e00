import type { TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { State } from '../../components/state';
import { useNow } from '../../state/use-now';
import { tokenWords } from './token-words';
import './token-rows.css';

interface TokenRowsProps {
  tokens: TokenSummary[];
  /** "token", "client secret". */
  noun: string;
  onRevoke(token: TokenSummary): void;
  /** Where its end can be changed. */
  onExpiry?(token: TokenSummary): void;
}

/** Secrets by what may be known of them: their last four characters, and how they stand. */
export function TokenRows({ tokens, noun, onRevoke, onExpiry }: TokenRowsProps) {
  return tokens.map((token) => (
    <TokenRow
      key={token.id}
      token={token}
      noun={noun}
      onRevoke={() => onRevoke(token)}
      {...(onExpiry && { onExpiry: () => onExpiry(token) })}
    />
  ));
}

interface TokenRowProps {
  token: TokenSummary;
  noun: string;
  onRevoke(): void;
  onExpiry?(): void;
}

function TokenRow({ token, noun, onRevoke, onExpiry }: TokenRowProps) {
  const { state, detail, isLive, look } = tokenWords(token, useNow());
  return (
    <div className="token-row" data-live={isLive || undefined}>
      <code>
        <span aria-hidden>•••• </span>
        {token.lastFour}
      </code>
      <div>
        <span className="settings-row-title">{state}</span>
        <span className="settings-row-detail">{detail}</span>
        {look !== null && <State shape="look">{look}</State>}
      </div>
      {isLive && (
        <div className="settings-row-action">
          {onExpiry !== undefined && (
            <Button
              kind="quiet"
              onClick={onExpiry}
              aria-label={`When the ${noun} that ends in ${token.lastFour} stops working`}
            >
              {token.expiresAt === null ? 'Set an end…' : 'Change its end…'}
            </Button>
          )}
          <Button onClick={onRevoke} aria-label={`Revoke the ${noun} that ends in ${token.lastFour}`}>
            Revoke…
          </Button>
        </div>
      )}
    </div>
  );
}
