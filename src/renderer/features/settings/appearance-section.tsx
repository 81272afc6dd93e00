import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { chooseTheme, type Theme } from '../../state/theme';
import { Row, Section } from './section';

const themes: { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function AppearanceSection() {
  const theme = useLive((live) => live.workbench?.preferences.theme ?? 'system');
  return (
    <Section id="appearance">
      <Row title="Theme" detail="On a projector, light reads best; zoom with Ctrl and plus">
        <SegmentedControl label="Theme" options={themes} value={theme} onChange={chooseTheme} />
      </Row>
    </Section>
  );
}
