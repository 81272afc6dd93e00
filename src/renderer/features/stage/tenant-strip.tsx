/** In the place of the chapters where a real tenant is on stage: what comes next and when. */
import { TriangleAlert } from 'lucide-react';
import { RichText } from '../../components/rich-text';
import { useIdentityProvider } from '../../state/use-identity-provider';
import type { Awaited } from './awaited';
import { useAwaited } from './use-awaited';

export function TenantStrip() {
  const { awaited, cause } = useAwaited();
  const { atOnce } = useIdentityProvider().stage;
  return (
    <div className="stage-tenant" data-state={awaited.state}>
      <progress value={awaited.share ?? 0} max={1} aria-hidden />
      <p>
        {cause === null ? (
          awaited.comes
        ) : (
          <>
            <TriangleAlert aria-hidden /> Look first: <RichText text={cause.title} inline />
          </>
        )}
        {cause === null && isWaiting(awaited) && atOnce !== null && <span>{atOnce.says}</span>}
      </p>
      <p className="stage-when" role="timer">
        {awaited.words}
      </p>
    </div>
  );
}

function isWaiting({ state }: Awaited): boolean {
  return state !== 'arriving';
}
