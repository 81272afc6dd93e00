/** Speaker notes where a real tenant is on stage: what comes, how to have it at once, what to do when it does not. */
import { RichText } from '../../components/rich-text';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useNow } from '../../state/use-now';
import { clockText } from './clock-text';
import { useAwaited } from './use-awaited';
import { useScene } from './use-scene';

export function TenantNotes() {
  const { caption } = useScene(null);
  const { awaited, cause } = useAwaited();
  const { name, stage } = useIdentityProvider();
  return (
    <>
      <p className="notes-clock">
        <b>{clockText(useNow())}</b>
        <span role="timer">{awaited.words}</span>
      </p>
      <p className="notes-now">{name}, a real tenant</p>
      <h1>{caption}</h1>
      {cause !== null && (
        <section className="card notes-next notes-late" aria-label="Look first">
          <h2>
            Look first: <RichText text={cause.title} inline />
          </h2>
          <p>
            <RichText text={cause.remedy} inline />
          </p>
        </section>
      )}
      <p className="notes-say">{awaited.comes}</p>
      {stage.atOnce !== null && (
        <section className="card notes-next" aria-label="Without waiting">
          <h2>Without waiting</h2>
          <p>{stage.atOnce.says}</p>
          <p>
            <RichText text={stage.atOnce.clicks} inline />
          </p>
        </section>
      )}
    </>
  );
}
