/** In the place of the chapters where a real tenant is on stage: what comes next and when. */
import { TriangleAlert } from 'lucide-react';
import { RichText } from '../../components/rich-text';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useAwaited } from './use-awaited';

export function TenantStrip() {
  const { awaited, cause } = useAwaited();
  const { atOnce } = useIdentityProvider().stage;
  return (
    <div className="stage-tenant" data-state={awaited.state}>
      <progress value={awaited.share ?? 0} max={1} aria-hidden />
      <p>
        {cause === null ? awaited.comes : <LookFirst title={cause.title} />}
        {cause === null && awaited.state !== 'arriving' && atOnce !== null && <span>{atOnce.says}</span>}
      </p>
      <p className="stage-when" role="timer">
        {awaited.words}
      </p>
    </div>
  );
}

/** @param title rich text */
export function LookFirst({ title }: { title: string }) {
  return (
    <b className="stage-cause">
      <TriangleAlert aria-hidden /> Look first: <RichText text={title} inline />
    </b>
  );
}
