import { Link } from 'wouter';
import { callerWithinText } from '../../../shared/idp/name-within-text';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';

/** Said wherever the address is about to be pasted, while no cloud service could reach it. */
export function LocalAddressHint() {
  const caller = callerWithinText(useIdentityProvider());
  const workbench = useLive((live) => live.workbench);
  if (workbench === null || !workbench.baseUrlIsLocal) return null;
  return (
    <div className="address-hint">
      <p>
        This address is known to this computer only: {caller} calls from the internet and can’t reach it.{' '}
        <Link href="/reach">Make it reachable</Link> first. To rehearse, no tunnel is needed.
      </p>
    </div>
  );
}
