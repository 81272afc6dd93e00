import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuCheck } from '../../components/menu';
import { toggled } from '../../components/toggled';
import { isFiltered, kindLabels, noFilters, type RequestFilters, severityLabels } from './request-filters';

interface FilterBarProps {
  filters: RequestFilters;
  onChange(filters: RequestFilters): void;
  /** How many requests match, and what can be done with them. */
  children: ReactNode;
}

/** What the reader wants to see of the journal: the usual questions as chips, kinds of requests in a menu. */
export function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const set = (change: Partial<RequestFilters>) => onChange({ ...filters, ...change });
  return (
    <div className="requests-filters">
      <fieldset className="request-chips">
        <legend className="visually-hidden">Only some requests</legend>
        <Chip label="All" pressed={!isFiltered(filters)} onPress={() => onChange(noFilters)} />
        <Chip
          label="With findings"
          pressed={filters.withFindings}
          onPress={() => set({ withFindings: !filters.withFindings })}
        />
        {filters.cause !== null && <Chip label="Of one cause" pressed onPress={() => set({ cause: null })} />}
        {severityLabels.map(([severity, label]) => (
          <Chip
            key={severity}
            label={label}
            pressed={filters.severities.has(severity)}
            onPress={() => set({ severities: toggled(filters.severities, severity) })}
          />
        ))}
        <Chip label="Failed" pressed={filters.failed} onPress={() => set({ failed: !filters.failed })} />
        <Chip
          label="Simulated"
          pressed={filters.simulated}
          onPress={() => set({ simulated: !filters.simulated })}
        />
        <Chip
          label="Hide look-ups and probes"
          pressed={filters.withoutNoise}
          onPress={() => set({ withoutNoise: !filters.withoutNoise })}
        />
        <KindsMenu kinds={filters.kinds} onChange={(kinds) => set({ kinds })} />
      </fieldset>
      <div className="requests-total">{children}</div>
    </div>
  );
}

interface KindsMenuProps {
  kinds: RequestFilters['kinds'];
  onChange(kinds: RequestFilters['kinds']): void;
}

function KindsMenu({ kinds, onChange }: KindsMenuProps) {
  const chosen = kindLabels.filter(([kind]) => kinds.has(kind)).map(([, label]) => label);
  const trigger = (
    <button type="button" className="request-chip" data-chosen={chosen.length > 0 || undefined}>
      {chosen.length === 0 ? 'Every kind' : chosen.join(', ')}
      <ChevronDown size={14} aria-hidden />
    </button>
  );
  return (
    <Menu trigger={trigger}>
      {kindLabels.map(([kind, label]) => (
        <MenuCheck key={kind} checked={kinds.has(kind)} onChange={() => onChange(toggled(kinds, kind))}>
          {label}
        </MenuCheck>
      ))}
    </Menu>
  );
}

function Chip({ label, pressed, onPress }: { label: string; pressed: boolean; onPress(): void }) {
  return (
    <button type="button" className="request-chip" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}
