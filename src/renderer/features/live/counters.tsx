import type { Counts } from '../../../shared/features/directory';

/** Four numbers that say how much there is. Digits are tabular and each has room to grow, so nothing beside them moves. */
export function Counters({ counts }: { counts: Counts }) {
  const inactive = counts.users - counts.activeUsers;
  return (
    <dl className="counters">
      <Counter label="users" value={counts.users} hint={inactive > 0 ? `${inactive} inactive` : undefined} />
      <Counter label="groups" value={counts.groups} />
      <Counter label="requests" value={counts.requests} />
      <Counter label="findings" value={counts.findings} warns={counts.findings > 0} />
    </dl>
  );
}

interface CounterProps {
  label: string;
  value: number;
  hint?: string | undefined;
  warns?: boolean;
}

function Counter({ label, value, hint, warns = false }: CounterProps) {
  return (
    <div className={`counter ${warns ? 'counter-warns' : ''}`} title={hint}>
      <dt>{label}</dt>
      <dd>{value.toLocaleString('en-US')}</dd>
    </div>
  );
}
