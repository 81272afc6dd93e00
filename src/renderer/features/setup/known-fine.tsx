import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { isReachable } from '../../../shared/tunnel/is-reachable';
import { RelativeTime } from '../../components/relative-time';
import { State } from '../../components/state';
import { useLive } from '../../state/live-store';
import { expectedCycle, lastRealRequest } from './expected-cycle';

/** What is known to work already: the last request, else the check from outside, else that somebody listens. */
export function KnownFine({ idp }: { idp: IdentityProvider }) {
  const exchanges = useLive((live) => live.exchanges);
  const workbench = useLive((live) => live.workbench);
  const check = useLive((live) => live.tunnel?.check ?? null);
  const last = lastRealRequest(exchanges);
  const next = expectedCycle(exchanges, idp.rhythm);
  if (last !== null) {
    return (
      <State shape="seen">
        Last request <RelativeTime at={last.receivedAt} />
        {next !== null && `, next cycle around ${clock.format(next)}`}
      </State>
    );
  }
  if (workbench === null || workbench.baseUrlIsLocal) return null;
  if (check === null || check.baseUrl !== workbench.baseUrl || !isReachable(check))
    return <State shape="seen">Listening</State>;
  return (
    <State shape="seen">
      Reachable from outside, checked <RelativeTime at={check.endedAt ?? check.startedAt} />
    </State>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
