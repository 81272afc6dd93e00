import { useLive } from '../../state/live-store';
import { Row, Section } from './section';

/** What to name when asking for help. */
export function AboutSection() {
  const workbench = useLive((live) => live.workbench);
  if (workbench === null) return null;
  const { version, host, listener } = workbench;
  const runs =
    host === 'desktop' ? 'Runs in its own window' : 'Runs in the browser, served from this machine';
  return (
    <Section id="about">
      <Row title={`SCIM Workbench ${version}`} detail={`${runs}. Sends nothing about you.`} />
      <Row
        title="Listener"
        detail={
          listener.state === 'listening'
            ? `Listening on ${listener.address}`
            : (listener.error ?? `${listener.state} on ${listener.address}`)
        }
      />
    </Section>
  );
}
