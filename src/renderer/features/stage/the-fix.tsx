import type { Evidence } from '../../../shared/demo/demo-state';
import { excerptOf } from './excerpt';
import type { StageRow } from './rows';

/** Second caption of a mistake: one sentence in the place of the groups. */
export function Why({ evidence: { why, people } }: { evidence: Evidence }) {
  return (
    <section className="stage-pane" aria-label="Why">
      <h2>Why</h2>
      <div className="stage-fix">
        <p className="stage-why">{why}</p>
        <p className="stage-outcome">
          <code>{people[0]?.wrong ?? 'nothing'}</code>
          <i className="stage-broken" />
          <span>can’t be told</span>
        </p>
      </div>
    </section>
  );
}

/** Third caption of a mistake: what is entered, to the letter, and what comes out of it for one person. */
export function TheFix({ evidence: { fix, people }, rows }: { evidence: Evidence; rows: StageRow[] }) {
  const shown = people.find(({ id }) => rows.some(({ key, meant }) => key === id && meant)) ?? people[0];
  const { before, hit, after, cut } = excerptOf(
    fix.code ?? 'Nothing has to be entered',
    shown?.right ?? null,
  );
  return (
    <section className="stage-pane" aria-label="The fix">
      <h2>{fix.where}</h2>
      <div className="stage-fix">
        <pre className="stage-paste">
          <code className="stage-code">
            {before}
            {hit !== '' && <mark>{hit}</mark>}
            {after}
            {cut && <span> and so on</span>}
          </code>
        </pre>
        {shown !== undefined && (
          <p className="stage-outcome">
            <bdi>{shown.name}</bdi>
            <code>{shown.wrong ?? 'nothing'}</code>
            <i />
            <b>{shown.right ?? 'left empty'}</b>
          </p>
        )}
      </div>
    </section>
  );
}
