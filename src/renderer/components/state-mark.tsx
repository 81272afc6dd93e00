import type { StepState } from '../../shared/guide';
import { Mark, type MarkShape } from './mark';
import './state-mark.css';

const words: Record<StepState, string> = {
  seen: 'Seen',
  'by hand': 'Ticked by hand',
  waiting: 'Waiting',
  'in trouble': 'In trouble',
  'to do': 'To do',
};

/** The state of a guide step as a shape that needs no colour. `number` stands in it while nothing is ticked. */
export function StateMark({ state, number = null }: { state: StepState; number?: number | null }) {
  const ticked = state === 'seen' || state === 'by hand';
  return (
    <span className="state-mark" title={words[state]}>
      <Mark shape={shapeOf(state)} label={words[state]} />
      {number !== null && !ticked && state !== 'in trouble' && (
        <span className="state-mark-number" aria-hidden>
          {number}
        </span>
      )}
    </span>
  );
}

function shapeOf(state: StepState): MarkShape {
  return state === 'in trouble' ? 'look' : state;
}
