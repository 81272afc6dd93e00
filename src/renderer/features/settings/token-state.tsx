import { isLiveToken } from '../../../shared/live-token';
import type { TokenSummary } from '../../../shared/scim-setting';
import { RelativeTime } from '../../components/relative-time';
import { Tag } from '../../components/tag';

export function TokenState({ token }: { token: TokenSummary }) {
  if (isLiveToken(token, Date.now()))
    return token.lastUsedAt === null ? <Tag>not used yet</Tag> : <Tag tone="ok">in use</Tag>;
  if (token.revokedAt === null) return <Tag>expired</Tag>;
  return (
    <span className="muted">
      revoked <RelativeTime at={token.revokedAt} />
    </span>
  );
}
