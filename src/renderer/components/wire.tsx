import { Mark } from './mark';
import './wire.css';

export type WireState = 'waiting' | 'seen' | 'trouble';

interface WireProps {
  /** Name of the identity provider, which calls. */
  from: string;
  /** Who is called. */
  to?: string;
  state: WireState;
  /** `small` is for rows of a list: without names, and a tick would be too much. `large` is for a moment. */
  size?: 'small' | 'normal' | 'large';
}

const words: Record<WireState, string> = {
  waiting: 'nothing seen yet',
  seen: 'connected',
  trouble: 'in trouble',
};

/** The sign of the product: dashed while it waits, solid with a tick once something was seen, broken where there is trouble. */
export function Wire({ from, to = 'SCIM Workbench', state, size = 'normal' }: WireProps) {
  const names = size !== 'small';
  const sign = signOf(state, names);
  return (
    <div
      className={`wire wire-${size}`}
      data-state={state}
      role="img"
      aria-label={`${from} to ${to}: ${words[state]}`}
    >
      <span className="wire-end">{names && from}</span>
      <span className="wire-line">{sign !== null && <span className="wire-sign">{sign}</span>}</span>
      <span className="wire-end">{names && to}</span>
    </div>
  );
}

function signOf(state: WireState, named: boolean) {
  if (state === 'trouble') return <Mark shape="look" />;
  return named ? <Mark shape={state} /> : null;
}
