import { Fragment, useState } from 'react';
import { counted } from '../../../../shared/plural';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { State } from '../../../components/state';
import { dotsOf } from './dots-of';
import type { LineProblem, OwnPeople } from './people-in-csv';

const mostGroups = 8;

/** What the file makes, in figures. */
export function Makes({ made: { people, groups } }: { made: OwnPeople }) {
  const countries = new Set(people.flatMap(({ usageLocation }) => usageLocation ?? []));
  const largest = groups[0]?.members.length ?? 0;
  return (
    <Card className="own-makes" aria-live="polite">
      <p>What this makes</p>
      <h2>
        {counted(people.length, 'person', 'people')} in {counted(groups.length, 'group')}
      </h2>
      <dl>
        {groups.slice(0, mostGroups).map(({ id, name, members }) => (
          <div key={id}>
            <dt>
              <bdi>{name}</bdi>
              <Dots count={dotsOf(members.length, largest)} />
            </dt>
            <dd>{members.length}</dd>
          </div>
        ))}
      </dl>
      {groups.length > mostGroups && <p>And {counted(groups.length - mostGroups, 'group')} more.</p>}
      <p>
        {countries.size === 0
          ? 'No country is known: time zones can’t be told.'
          : `In ${counted(countries.size, 'country', 'countries')}.`}
      </p>
    </Card>
  );
}

/** Beside its number: how large a group is. */
function Dots({ count }: { count: number }) {
  return (
    <span className="own-dots" aria-hidden>
      {Array.from({ length: count }, (_, dot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing else that tells them apart
        <i key={dot} />
      ))}
    </span>
  );
}

interface LineProblemsProps {
  problems: readonly LineProblem[];
  onCorrect(line: number, column: number, value: string): void;
}

/** Which lines are left out, each with a way to correct it here. */
export function LineProblems({ problems, onCorrect }: LineProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section className="card own-problems" aria-labelledby="own-problems">
      <h2 id="own-problems">
        <State shape="look">
          {counted(problems.length, 'line does', 'lines do')} not fit and{' '}
          {problems.length === 1 ? 'is' : 'are'} left out
        </State>
      </h2>
      <ul>
        {problems.slice(0, 100).map((problem) => (
          <Problem key={problem.line} {...problem} onCorrect={onCorrect} />
        ))}
      </ul>
    </section>
  );
}

function Problem({
  line,
  problem,
  values,
  column,
  onCorrect,
}: LineProblem & Pick<LineProblemsProps, 'onCorrect'>) {
  const [text, setText] = useState<string | null>(null);
  return (
    <li>
      <span>Line {line}</span>
      <b>{problem}</b>
      {text === null ? (
        <LineOf {...{ values, column }} />
      ) : (
        <input
          aria-label={`Line ${line}, corrected`}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: it was asked for by a press
          autoFocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {column >= 0 && (
        <Button
          size="small"
          onClick={() =>
            text === null ? setText(values[column] ?? '') : onCorrect(line, column, text.trim())
          }
        >
          {text === null ? 'Correct' : 'Take'}
        </Button>
      )}
    </li>
  );
}

/** The line as it stands, and in it the value that does not fit. */
function LineOf({ values, column }: Pick<LineProblem, 'values' | 'column'>) {
  return (
    <code>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values of a line may be the same
        <Fragment key={index}>
          {index > 0 && ','}
          {index === column ? <mark>{value === '' ? '\u00a0' : value}</mark> : value}
        </Fragment>
      ))}
    </code>
  );
}
