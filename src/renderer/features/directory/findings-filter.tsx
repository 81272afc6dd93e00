import { X } from 'lucide-react';
import type { PeopleWith } from '../../../shared/features/findings';
import type { Severity } from '../../../shared/finding';
import { severities as all } from '../../../shared/severities';
import { Mark } from '../../components/mark';
import { useThrottledLive } from '../../state/throttled-live';

interface FindingsFilterProps {
  filter: PeopleWith;
  /** Of the cause that the filter asks for; null until it is known. */
  causeTitle: string | null;
  onFilter(filter: PeopleWith): void;
}

const words: Record<Severity, (people: number) => string> = {
  'will not arrive': () => 'will not arrive',
  'value is wrong': (people) => (people === 1 ? 'arrives wrong' : 'arrive wrong'),
  'only noted': () => 'only noted',
};

/** Whom to show, by consequence: each person is counted once, by the worst. */
export function FindingsFilter({ filter, causeTitle, onFilter }: FindingsFilterProps) {
  const people = useThrottledLive((live) => live.findings?.people);
  const shown = filter.severities ?? [];
  const toggle = (severity: Severity) => {
    const others = shown.filter((one) => one !== severity);
    const next =
      others.length < shown.length ? others : all.filter((one) => one === severity || shown.includes(one));
    onFilter(next.length === 0 ? {} : { severities: next });
  };
  const counted = all.filter((severity) => (people?.[severity] ?? 0) > 0 || shown.includes(severity));
  if (filter.cause !== undefined) return <CauseFilter title={causeTitle} onEnd={() => onFilter({})} />;
  if (counted.length === 0) return null;
  const isAll = shown.length === all.length;
  return (
    <fieldset className="findings-filter">
      <legend className="visually-hidden">Whom to show, by consequence</legend>
      <Toggle pressed={isAll} onToggle={() => onFilter(isAll ? {} : { severities: [...all] })}>
        With findings
      </Toggle>
      {counted.map((severity) => {
        const count = people?.[severity] ?? 0;
        return (
          <Toggle
            key={severity}
            pressed={shown.includes(severity)}
            severity={severity}
            onToggle={() => toggle(severity)}
          >
            <Mark shape={severity} />
            {count.toLocaleString('en-US')}{' '}
            <span className="findings-filter-words">{words[severity](count)}</span>
          </Toggle>
        );
      })}
    </fieldset>
  );
}

interface ToggleProps {
  pressed: boolean;
  severity?: Severity;
  onToggle(): void;
  children: React.ReactNode;
}

function Toggle({ pressed, severity, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      className="findings-toggle"
      data-severity={severity}
      aria-pressed={pressed}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}

function CauseFilter({ title, onEnd }: { title: string | null; onEnd(): void }) {
  return (
    <p className="findings-filter">
      <span>
        Only people with <b>{title ?? 'one finding'}</b>
      </span>
      <button type="button" className="findings-toggle" onClick={onEnd}>
        <X size={14} aria-hidden />
        Show everybody
      </button>
    </p>
  );
}
