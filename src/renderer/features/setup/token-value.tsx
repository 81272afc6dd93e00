import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { RelativeTime } from '../../components/relative-time';
import { makeToken } from '../../state/new-token';

/** The token can't be read again, so the field says which one it is and offers a new one. */
export function TokenValue({ label, setting }: { label: string; setting: ScimSetting }) {
  const live = setting.tokens.filter(isUsable).at(-1);
  return (
    <Field
      label={label}
      action={
        <Button kind="quiet" onClick={() => makeToken(setting.id)}>
          New token
        </Button>
      }
    >
      {live === undefined ? (
        'none'
      ) : (
        <>
          •••• {live.lastFour}{' '}
          <span className="muted">
            · made <RelativeTime at={live.createdAt} />
          </span>
        </>
      )}
    </Field>
  );
}

function isUsable({ purpose, revokedAt }: TokenSummary): boolean {
  return purpose === 'identity provider' && revokedAt === null;
}
