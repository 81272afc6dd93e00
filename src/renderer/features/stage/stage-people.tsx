import { TriangleAlert } from 'lucide-react';
import { Avatar } from '../../components/avatar';
import type { StageRow } from './rows';

interface StagePeopleProps {
  total: number;
  rows: StageRow[];
}

export function StagePeople({ total, rows }: StagePeopleProps) {
  const right = rows.filter(({ state }) => state === 'right' || state === 'new').length;
  const hit = rows.some(({ state }) => state === 'right' || state === 'bad');
  return (
    <section className="stage-pane" aria-label="People">
      <h2>
        People <span>{total.toLocaleString('en-US')}</span>
        {hit && right > 0 && <b>{right} right</b>}
      </h2>
      {rows.length === 0 ? (
        <p className="stage-none">People stand here as they arrive.</p>
      ) : (
        <ul className="stage-people">
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row: { name, active, meant, was, value, state, fresh } }: { row: StageRow }) {
  return (
    <li
      data-state={state ?? undefined}
      data-fresh={fresh || undefined}
      className={`${meant ? 'stage-meant' : ''} ${was === null ? '' : 'stage-changes'}`}
    >
      <Avatar name={name} active={active} />
      <bdi className="stage-name">{name}</bdi>
      <span className="stage-value">
        {was !== null && (
          <>
            <s>{was}</s> <span aria-hidden>→</span>{' '}
          </>
        )}
        {state === 'bad' && <TriangleAlert aria-hidden />}
        <bdi>{value}</bdi>
      </span>
    </li>
  );
}
