import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useNow } from '../../state/use-now';
import { ownRequests } from '../live/own-requests';
import { waitingSince } from '../setup/places';
import { type Awaited, awaitedOf } from './awaited';
import { type FirstCause, firstCause, knownCause } from './first-cause';

/** Whether the connection that is shown is a real one: what a sandbox gets is played by us. */
export function useIsReal(): boolean {
  return useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.sandbox === false);
}

/** What the real tenant sends next; the first thing to look at where that is late or known not to come. */
export function useAwaited(): { awaited: Awaited; cause: FirstCause | null } {
  const idp = useIdentityProvider();
  const exchanges = useThrottledLive((live) => ownRequests(live.exchanges));
  const users = useThrottledLive((live) => live.counts.users);
  const facts = useThrottledLive();
  const now = useNow();
  const awaited = awaitedOf(idp, { exchanges, users, waitingSince: waitingSince(facts.guide) }, now);
  const isLate = awaited.state === 'late';
  return { awaited, cause: isLate ? firstCause(facts, users, idp.stage) : knownCause(facts, users) };
}
