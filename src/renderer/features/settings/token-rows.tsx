import type { TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { useNow } from '../../state/use-now';
import { tokenWords } from './token-words';
import './token-rows.css';

interface TokenRowsProps {
  tokens: TokenSummary[];
  /** "token", "client secret". */
  noun: string;
  onRevoke(token: TokenSummary): void;
}

/** Secrets by what may be known of them: their last four characters, and how they stand. */
export function TokenRows({ tokens, noun, onRevoke }: TokenRowsProps) {
  return tokens.map((token) => (
    <TokenRow key={token.id} token={token} noun={noun} onRevoke={() => onRevoke(token)} />
  ));
}

function TokenRow({ token, noun, onRevoke }: { token: TokenSummary; noun: string; onRevoke(): void }) {
  const { state, detail, isLive } = tokenWords(token, useNow());
  return (
    <div className="token-row" data-live={isLive || undefined}>
      <code>
        <span aria-hidden>•••• </span>
        {token.lastFour}
      </code>
      <div>
        <span className="settings-row-title">{state}</span>
        <span className="settings-row-detail">{detail}</span>
      </div>
      {isLive && (
        <Button onClick={onRevoke} aria-label={`Revoke the ${noun} that ends in ${token.lastFour}`}>
          Revoke…
        </Button>
      )}
    </div>
  );
}
