import type { StepState } from '../../shared/guide';
import './state-mark.css';

const words: Record<StepState, string> = {
  seen: 'Seen',
  'by hand': 'Ticked by hand',
  waiting: 'Waiting',
  'in trouble': 'In trouble',
  'to do': 'To do',
};

/** The state of a step as a shape that needs no colour. `number` stands in it while nothing is ticked. */
export function StateMark({ state, number = null }: { state: StepState; number?: number | null }) {
  return (
    <span
      role="img"
      aria-label={words[state]}
      title={words[state]}
      className={`state-mark state-mark-${state.replace(' ', '-')}`}
    >
      <Shape state={state} number={number} />
    </span>
  );
}

function Shape({ state, number }: { state: StepState; number: number | null }) {
  if (state === 'in trouble') {
    return (
      <svg viewBox="0 0 20 20" aria-hidden>
        <path className="state-mark-body" d="M10 2.5 18.500 17.500H1.500Z" strokeLinejoin="round" />
        <path className="state-mark-sign" d="M10 8v4.500M10 15v.2" strokeLinecap="round" />
      </svg>
    );
  }
  const ticked = state === 'seen' || state === 'by hand';
  return (
    <svg viewBox="0 0 20 20" aria-hidden>
      <circle className="state-mark-body" cx="10" cy="10" r="9" />
      {ticked && (
        <path
          className="state-mark-sign"
          d="m6 10.400 2.700 2.700L14 7.500"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {!ticked && number !== null && (
        <text x="10" y="13.700" textAnchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
