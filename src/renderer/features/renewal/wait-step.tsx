import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import type { Renewal } from '../../../shared/renewal';
import { RichText } from '../../components/rich-text';
import { Wire } from '../../components/wire';
import { RenewalHead } from './renewal-head';
import type { TokenUse } from './token-use';
import { UseLine } from './use-line';
import '../setup/moment.css';

interface WaitStepProps {
  idp: IdentityProvider;
  renewal: Renewal;
  use: TokenUse;
}

/** Pasted, as was said; a request shows it. */
export function WaitStep({ idp, renewal, use }: WaitStepProps) {
  const { connectionTest } = idp.wording;
  return (
    <>
      <RenewalHead title="Waiting for its first request">
        <RichText text={`**${connectionTest}** sends one at once. ${whenElse(idp)}`} inline />
      </RenewalHead>
      <section className="card renewal-waiting" aria-label="Status" aria-live="polite">
        <Wire from={idp.shortName} state="waiting" />
        <ul className="moment-proof">
          {use.lastOld !== null && (
            <UseLine
              words="Last request with"
              lastFour={renewal.old.lastFour}
              use={use.lastOld}
              idp={idp}
              shape="only noted"
            />
          )}
        </ul>
        <p className="small muted">
          Nothing yet with •••• {renewal.new.lastFour}.{' '}
          {use.refusedBetween > 0 &&
            `${use.refusedBetween} came with a token that is not known here: it may be cut off. Step back and paste it again.`}
        </p>
      </section>
    </>
  );
}

function whenElse({ rhythm: { cycleMs }, shortName }: IdentityProvider): string {
  if (cycleMs === null) return `Else it comes with the next change at ${shortName}.`;
  return `Else it comes with the next cycle, about every ${Math.round(cycleMs / 60_000)} minutes.`;
}
