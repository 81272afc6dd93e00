import { Button } from '../../components/button';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { chooseTheme, type Theme } from '../../state/theme';
import { realValuesDialog, showPseudonyms } from '../pseudonyms/turn';
import { Row, Section } from './section';

const themes: { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function AppearanceSection() {
  const theme = useLive((live) => live.workbench?.preferences.theme ?? 'system');
  const isDisguised = useLive((live) => live.pseudonyms?.isOn === true);
  return (
    <Section id="appearance">
      <Row title="Theme" detail="On a projector, light reads best; zoom with Ctrl and plus">
        <SegmentedControl label="Theme" options={themes} value={theme} onChange={chooseTheme} />
      </Row>
      <Row
        title="Pseudonyms"
        detail="For demos with a real tenant: other names, addresses and ids on every page, in exports and in what is copied. They stay on after a restart"
      >
        {isDisguised ? (
          <Button onClick={realValuesDialog.open}>Show real values…</Button>
        ) : (
          <Button onClick={showPseudonyms}>Show pseudonyms</Button>
        )}
      </Row>
    </Section>
  );
}
