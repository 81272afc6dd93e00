import { isLiveToken } from '../../../shared/live-token';
import type { TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { SettingsTable } from './settings-table';
import { TokenState } from './token-state';
import './token-table.css';

interface TokenTableProps {
  tokens: TokenSummary[];
  /** "token", "client secret". */
  noun: string;
  onRevoke(token: TokenSummary): void;
}

/** Secrets by what may be known of them. */
export function TokenTable({ tokens, noun, onRevoke }: TokenTableProps) {
  return (
    <SettingsTable columns={['Ends in', 'Created', 'Last used', 'State']}>
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} noun={noun} onRevoke={() => onRevoke(token)} />
      ))}
    </SettingsTable>
  );
}

interface TokenRowProps {
  token: TokenSummary;
  noun: string;
  onRevoke(): void;
}

function TokenRow({ token, noun, onRevoke }: TokenRowProps) {
  return (
    <tr className="token" data-live={isLiveToken(token, Date.now()) || undefined}>
      <th scope="row" className="mono">
        …{token.lastFour}
      </th>
      <td>
        <RelativeTime at={token.createdAt} />
      </td>
      <td>{token.lastUsedAt === null ? 'never' : <RelativeTime at={token.lastUsedAt} />}</td>
      <td>
        <TokenState token={token} />
      </td>
      <td>
        {isLiveToken(token, Date.now()) && (
          <Button
            size="small"
            onClick={onRevoke}
            aria-label={`Revoke the ${noun} that ends in ${token.lastFour}`}
          >
            Revoke…
          </Button>
        )}
      </td>
    </tr>
  );
}
