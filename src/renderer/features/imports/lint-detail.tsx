import { Fragment } from 'react';
import type { MappingRead } from '../../../shared/features/imports';
import { AttributePath } from '../../components/attribute-path';
import { CompareTable } from '../../components/compare-table';
import { CopyButton } from '../../components/copy-button';
import { RichText } from '../../components/rich-text';
import { ScrollRegion } from '../../components/scroll-region';
import { changedLines, correctedWords, type Lint } from './lint-words';
import './lint-detail.css';

/** One finding: what it means, the row as it stands and as it should be, and where that is done over there. */
export function LintDetail({ finding, read }: { finding: Lint; read: MappingRead }) {
  const { title, sentence, change, value, fix, names } = finding;
  return (
    <>
      <header className="lint-head">
        <h2>{title}</h2>
        <RichText text={sentence} />
        {names.length > 0 && (
          <p className="small muted">
            {names.join(', ')}
            {(finding.counted?.people ?? 0) > names.length && ' and others'}
          </p>
        )}
      </header>
      {change !== null && <Comparison change={change} row={finding.row} />}
      <section className="lint-fix">
        <h3>What to do</h3>
        <RichText text={fix} />
        {value !== null && (
          <div className="lint-value">
            <ScrollRegion aria-label="Value">
              <pre>{value}</pre>
            </ScrollRegion>
            <CopyButton text={value} label={value.includes('(') ? 'Copy expression' : 'Copy value'} />
          </div>
        )}
      </section>
      {read.corrected !== null && (
        <section className="lint-fix">
          <p className="small muted">{correctedWords(read.lint)}</p>
          {read.giveBack !== null && (
            <>
              <h3>Replace it in the console</h3>
              <RichText text={read.giveBack} />
            </>
          )}
        </section>
      )}
    </>
  );
}

function Comparison({ change, row }: { change: NonNullable<Lint['change']>; row: string | null }) {
  return (
    <ScrollRegion className="lint-compare" aria-label="The row as it stands and as it should be">
      <CompareTable heads={[<RowName key="row" row={row} />, 'In the file', 'Corrected']}>
        <tbody>
          {changedLines(change).map(({ label, before, after }) => (
            <tr key={label} data-changed={before !== after || undefined}>
              <th scope="row">{label}</th>
              <td>{label === 'Source' ? <Expression text={before} /> : before}</td>
              <td>{label === 'Source' ? <Expression text={after} /> : after}</td>
            </tr>
          ))}
        </tbody>
      </CompareTable>
    </ScrollRegion>
  );
}

/** Lines break after a bracket or a comma. */
function Expression({ text }: { text: string }) {
  return (
    <code>
      {text.split(/(?<=[(,])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never move
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function RowName({ row }: { row: string | null }) {
  return row === null ? 'Row' : <AttributePath attributePath={row} />;
}
