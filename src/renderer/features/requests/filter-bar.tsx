import type { ReactNode } from 'react';
import { SearchField } from '../../components/search-field';
import { toggled } from '../../components/toggled';
import { kindLabels, type RequestFilters, severityLabels } from './request-filters';

interface FilterBarProps {
  filters: RequestFilters;
  onChange(filters: RequestFilters): void;
  /** How many requests match, and what can be done with them. */
  children: ReactNode;
}

/** Search and chips: what the reader wants to see of the journal. */
export function FilterBar({ filters, onChange, children }: FilterBarProps) {
  const set = (change: Partial<RequestFilters>) => onChange({ ...filters, ...change });
  return (
    <div className="filter-bar">
      <SearchField
        label="Search requests"
        placeholder="Name, path, status, finding"
        value={filters.search}
        onChange={(search) => set({ search })}
      />
      {children}
      <div className="filter-chips">
        <fieldset className="chips">
          <legend className="visually-hidden">Only some requests</legend>
          <Chip label="Failed" pressed={filters.failed} onPress={() => set({ failed: !filters.failed })} />
          <Chip
            label="With findings"
            pressed={filters.withFindings}
            onPress={() => set({ withFindings: !filters.withFindings })}
          />
          {filters.cause !== null && (
            <Chip label="Of one cause" pressed onPress={() => set({ cause: null })} />
          )}
          {severityLabels.map(([severity, label]) => (
            <Chip
              key={severity}
              label={label}
              pressed={filters.severities.has(severity)}
              onPress={() => set({ severities: toggled(filters.severities, severity) })}
            />
          ))}
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
        </fieldset>
        <fieldset className="chips">
          <legend className="visually-hidden">Kinds of requests</legend>
          {kindLabels.map(([kind, label]) => (
            <Chip
              key={kind}
              label={label}
              pressed={filters.kinds.has(kind)}
              onPress={() => set({ kinds: toggled(filters.kinds, kind) })}
            />
          ))}
        </fieldset>
      </div>
    </div>
  );
}

function Chip({ label, pressed, onPress }: { label: string; pressed: boolean; onPress(): void }) {
  return (
    <button type="button" className="filter-chip" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}
