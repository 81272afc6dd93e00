import type { TokenSummary } from '../../../shared/scim-setting';
import { RelativeTime } from '../../components/relative-time';
import { Tag } from '../../components/tag';
import { isLive } from './token-order';

export function TokenState({ token }: { token: TokenSummary }) {
  if (isLive(token)) return token.lastUsedAt === null ? <Tag>not used yet</Tag> : <Tag tone="ok">in use</Tag>;
  if (token.revokedAt === null) return <Tag>expired</Tag>;
  return (
    <span className="muted">
      revoked <RelativeTime at={token.revokedAt} />
    </span>
  );
}
