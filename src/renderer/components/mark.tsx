import './mark.css';

/**
 * What a thing's state is, as a shape that needs no colour: filled tick, hollow tick, dashed ring, thin ring, amber triangle,
 * filled cross, red triangle, ring.
 */
export type MarkShape =
  | 'seen'
  | 'by hand'
  | 'waiting'
  | 'to do'
  | 'look'
  | 'will not arrive'
  | 'value is wrong'
  | 'only noted';

const ring = 'M9 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z';
const triangle = 'M9 2.2 16.6 15.6H1.4Z';
const tick = 'm5.7 9.2 2.3 2.3 4.4-4.7';
const cross = 'm6.4 6.4 5.2 5.2m0-5.2-5.2 5.2';
const bang = 'M9 7.2v3.6m0 2.2v.1';

const paths: Record<MarkShape, { body: string; sign?: string }> = {
  seen: { body: ring, sign: tick },
  'by hand': { body: ring, sign: tick },
  waiting: { body: ring },
  'to do': { body: ring },
  look: { body: triangle, sign: bang },
  'will not arrive': { body: ring, sign: cross },
  'value is wrong': { body: triangle, sign: bang },
  'only noted': { body: ring },
};

interface MarkProps {
  shape: MarkShape;
  /** Its name, where no word stands beside it. */
  label?: string | undefined;
  className?: string;
}

/** The shape alone; `State` has the word beside it. */
export function Mark({ shape, label, className = '' }: MarkProps) {
  const { body, sign } = paths[shape];
  const name =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={`mark ${className}`.trim()} data-shape={shape} {...name}>
      <svg viewBox="0 0 18 18" aria-hidden>
        <path className="mark-body" d={body} strokeLinejoin="round" />
        {sign !== undefined && <path className="mark-sign" d={sign} />}
      </svg>
    </span>
  );
}
