/** In the place of the groups until somebody has come from a real tenant: when, and what helps. */
import { useIdentityProvider } from '../../state/use-identity-provider';
import { LookFirst } from './tenant-strip';
import { useAwaited } from './use-awaited';

export function NobodyYet() {
  const { awaited, cause } = useAwaited();
  const { shortName, wording, stage } = useIdentityProvider();
  return (
    <section className="stage-pane" aria-label="What comes next">
      <h2>What comes next from {wording.withinText ?? shortName}</h2>
      <div className="stage-fix stage-nobody stage-tenant" data-state={awaited.state}>
        <p className="stage-when" role="timer">
          {awaited.words}
        </p>
        <progress value={awaited.share ?? 0} max={1} aria-hidden />
        <p>{cause === null ? awaited.comes : <LookFirst title={cause.title} />}</p>
        {stage.atOnce !== null && <p className="stage-sooner">{stage.atOnce.says}</p>}
      </div>
    </section>
  );
}
