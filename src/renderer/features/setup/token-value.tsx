import { useEffect } from 'react';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Button, type ButtonProps } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { Field } from '../../components/field';
import { RelativeTime } from '../../components/relative-time';
import { letGoOfCopied, useHeldTokens } from '../../state/held-tokens';
import { makeToken, noteTokenCopied } from '../../state/new-token';

interface TokenValueProps {
  label: string;
  /** The number at which the sketch points. */
  number: number | null;
  setting: ScimSetting;
  /** It goes into the identity provider here: once copied and left, it is not held any longer. */
  isPasted: boolean;
  /** The step is not done. */
  isOpen: boolean;
}

/** Which token it is. While this page still holds it, it can be copied; else a new one is offered. */
export function TokenValue({ label, number, setting, isPasted, isOpen }: TokenValueProps) {
  const newest = newestToken(setting);
  useLettingGo(setting.id, isPasted);
  return (
    <Field
      label={label}
      {...(number !== null && { number })}
      action={
        <TokenAction
          setting={setting}
          label={`Copy ${label}`}
          kind={!isPasted && isOpen ? 'primary' : 'normal'}
        />
      }
    >
      {newest === undefined ? <span className="muted">no token yet</span> : <TokenName token={newest} />}
    </Field>
  );
}

function TokenName({ token }: { token: TokenSummary }) {
  const isHeld = useHeldTokens((held) => Object.values(held).some(({ tokenId }) => tokenId === token.id));
  const isTaken = token.copiedAt !== undefined || token.lastUsedAt !== null;
  return (
    <>
      •••• •••• {token.lastFour}{' '}
      <span className="token-remark">
        {!isHeld && !isTaken ? (
          'was not copied, and can’t be read again'
        ) : (
          <>
            made <RelativeTime at={token.createdAt} />
          </>
        )}
      </span>
    </>
  );
}

interface TokenActionProps {
  setting: ScimSetting;
  label: string;
  /** What it is called where a new one has to be made. */
  newLabel?: string;
  kind?: ButtonProps['kind'];
}

/** Copies the token that this page still holds; makes a new one where it holds none. */
export function TokenAction({ setting, label, newLabel = 'New token', kind = 'normal' }: TokenActionProps) {
  const held = useHeldTokens((all) => all[setting.id]);
  if (held === undefined) {
    return (
      <Button kind={kind} onClick={() => makeToken(setting.id)}>
        {newLabel}
      </Button>
    );
  }
  return (
    <CopyButton
      text={held.token}
      label={label}
      shown="Copy"
      kind={kind}
      onCopied={() => noteTokenCopied(held)}
    />
  );
}

function useLettingGo(settingId: string, isPasted: boolean): void {
  useEffect(() => {
    if (!isPasted) return;
    return () => letGoOfCopied(settingId);
  }, [settingId, isPasted]);
}

/** The one that goes into the identity provider; undefined where none is left. */
export function newestToken({ tokens }: ScimSetting): TokenSummary | undefined {
  return tokens.findLast(({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null);
}
