import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { Section } from './section';

/** What to name when asking for help. */
export function InstanceSection() {
  const workbench = useLive((live) => live.workbench);
  if (workbench === null) return null;
  const { version, host, dataDir, listener, localBaseUrl } = workbench;
  return (
    <Section title="This instance" about="Everything it keeps is in the data folder, and nowhere else.">
      <dl className="facts">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Runs</dt>
        <dd>{host === 'desktop' ? 'in its own window' : 'in the browser, served from this machine'}</dd>
        <dt>Listener</dt>
        <dd>
          {listener.state === 'listening'
            ? `listening on ${listener.address}`
            : (listener.error ?? listener.state)}
        </dd>
        <dt>Local base URL</dt>
        <dd>
          <code>{localBaseUrl}</code>
          <CopyButton text={localBaseUrl} label="Copy local base URL" compact />
        </dd>
        <dt>Data folder</dt>
        <dd>
          <code>{dataDir}</code>
          <CopyButton text={dataDir} label="Copy data folder" compact />
        </dd>
      </dl>
    </Section>
  );
}
