import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ScimSetting, TolerancePreset } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { SearchField } from '../../components/search-field';
import { SegmentedControl } from '../../components/segmented-control';
import { call } from '../../state/api';
import { useThrottledLive } from '../../state/throttled-live';
import { showFailure } from '../../state/toasts';
import { Row, Section } from './section';
import { ToleranceRow } from './tolerance-row';
import { concernedFirst, matchingTolerances, switchable } from './tolerance-search';
import { toleranceUse } from './tolerance-use';
import './tolerances-section.css';

const presets: { value: TolerancePreset; label: string }[] = [
  { value: 'tolerant', label: 'Tolerant' },
  { value: 'strict', label: 'Strict' },
];

const presetWords: Record<TolerancePreset, string> = {
  tolerant: 'What identity providers are known to send beyond the RFC is understood, and leaves a finding.',
  strict: 'Whatever the RFC does not allow is refused with the error that the RFC asks for.',
};

/** Until the reader asks for all. */
const fewAtFirst = 4;

/** What is accepted beyond the RFC. */
export function TolerancesSection({ setting }: { setting: ScimSetting }) {
  const uses = useUses();
  const needed = switchable.filter(([id]) => uses.has(id)).length;
  const own = switchable.filter(([id]) => id in setting.tolerances).length;
  const change = (by: { preset?: TolerancePreset; tolerances?: Record<string, boolean> }) =>
    void call('settings.change', { settingId: setting.id, ...by }).catch(showFailure('Nothing was changed'));
  return (
    <Section id="tolerances" note={`${needed} of ${switchable.length} were needed by the latest requests`}>
      <Row title="What the RFC does not allow" detail={presetWords[setting.preset]}>
        <SegmentedControl
          label="Preset"
          options={presets}
          value={setting.preset}
          onChange={(preset) => change({ preset })}
        />
      </Row>
      {own > 0 && (
        <Row title={`${own} set by hand`} detail="They differ from what the preset says.">
          <Button onClick={() => change({ tolerances: {} })}>All as the preset says</Button>
        </Row>
      )}
      <ToleranceList setting={setting} uses={uses} onChange={(tolerances) => change({ tolerances })} />
    </Section>
  );
}

/** By the exchanges that the page holds. */
function useUses() {
  const exchanges = useThrottledLive((live) => live.exchanges);
  return useMemo(() => toleranceUse(exchanges), [exchanges]);
}

interface ToleranceListProps {
  setting: ScimSetting;
  uses: ReturnType<typeof toleranceUse>;
  onChange(tolerances: Record<string, boolean>): void;
}

function ToleranceList({ setting, uses, onChange }: ToleranceListProps) {
  const [query, setQuery] = useState('');
  const [all, showAll] = useState(false);
  const ordered = useStableOrder(setting, uses);
  const found = matchingTolerances(ordered, query);
  const shown = all || query.trim() !== '' ? found : found.slice(0, fewAtFirst);
  return (
    <>
      <div className="settings-block tolerances-search">
        <SearchField
          label={`Search ${switchable.length} tolerances`}
          placeholder={`Search ${switchable.length} tolerances`}
          value={query}
          onChange={setQuery}
        />
      </div>
      {shown.map((tolerance) => (
        <ToleranceRow
          key={tolerance[0]}
          tolerance={tolerance}
          setting={setting}
          use={uses.get(tolerance[0])}
          onChange={onChange}
        />
      ))}
      {found.length === 0 && <p className="tolerances-none">No tolerance is about that.</p>}
      {query.trim() === '' && <More all={all} count={found.length - fewAtFirst} onToggle={showAll} />}
    </>
  );
}

/** Nothing jumps: the order is the one of the first look, whatever arrives or is switched meanwhile. */
function useStableOrder({ tolerances }: ScimSetting, uses: ReturnType<typeof toleranceUse>) {
  const [ordered] = useState(() =>
    concernedFirst(switchable, {
      isNeeded: (id) => uses.has(id),
      isSetByHand: (id) => id in tolerances,
    }),
  );
  return ordered;
}

function More({ all, count, onToggle }: { all: boolean; count: number; onToggle(all: boolean): void }) {
  const Icon = all ? ChevronUp : ChevronDown;
  return (
    <div>
      <Button
        kind="quiet"
        aria-expanded={all}
        icon={<Icon size={15} aria-hidden />}
        onClick={() => onToggle(!all)}
      >
        {all ? 'Fewer' : `${count} more`}
      </Button>
    </div>
  );
}
