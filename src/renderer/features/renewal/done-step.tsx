import { Link } from 'wouter';
import type { ScimSetting, TokenSummary } from '../../../shared/scim-setting';
import { Mark } from '../../components/mark';
import { clockTime } from '../../components/time-words';
import { tokensPath } from './paths';
import { shortDay } from './renewal-words';

interface DoneStepProps {
  setting: ScimSetting;
  old: TokenSummary;
  made: TokenSummary;
}

/** What became of the old token; who still sends it is named here. */
export function DoneStep({ setting, old, made }: DoneStepProps) {
  const isRevoked = old.revokedAt !== null;
  return (
    <section className="moment renewal-moment" aria-labelledby="renewal-title">
      <h1 id="renewal-title">{isRevoked ? 'The old token is revoked' : 'Both tokens are valid'}</h1>
      <p className="moment-lead">
        {isRevoked
          ? `“${setting.name}” takes •••• ${made.lastFour} now.`
          : `•••• ${old.lastFour} ends by itself on ${shortDay(old.expiresAt ?? '')}.`}
      </p>
      <ul className="moment-proof" aria-live="polite">
        <li>
          <Mark shape={old.lastRefusedAt === undefined ? 'seen' : 'look'} />
          <span>{refusedWords(old)}</span>
          {old.lastRefusedAt !== undefined && (
            <Link href="/requests">
              <time dateTime={old.lastRefusedAt}>{clockTime(old.lastRefusedAt)}</time>
            </Link>
          )}
        </li>
      </ul>
      <div className="moment-next">
        <Link href={tokensPath} className="button button-primary button-large">
          Back to the tokens
        </Link>
      </div>
    </section>
  );
}

function refusedWords({ lastFour, lastRefusedAt }: TokenSummary): string {
  if (lastRefusedAt === undefined) return `No request has come with •••• ${lastFour} since`;
  return `A request came with •••• ${lastFour} and was refused: that token stands somewhere else still. Paste the new one there.`;
}
