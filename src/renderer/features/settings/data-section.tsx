import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { Section, ValueRow } from './section';

/** Where everything is kept. */
export function DataSection() {
  const dataDir = useLive((live) => live.workbench?.dataDir);
  if (dataDir === undefined) return null;
  return (
    <Section id="data" note="Everything that is kept is in this folder, and nowhere else">
      <ValueRow label="Folder" value={dataDir}>
        <CopyButton text={dataDir} label="Copy data folder" shown="Copy" />
      </ValueRow>
    </Section>
  );
}
