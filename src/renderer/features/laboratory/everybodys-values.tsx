import type { Evaluation } from '../../../shared/features/laboratory';
import { counted } from '../../../shared/plural';
import type { JsonValue } from '../../../shared/scim/resource';
import { Card } from '../../components/card';
import { valueText } from '../../components/expression-editor/trace-lines';
import { Mark } from '../../components/mark';

interface EverybodysValuesProps {
  /** Null while there is none. */
  evaluation: Evaluation | null;
  /** Shows how the value of this person comes about. */
  onPerson(id: string): void;
}

/** What comes out for everybody: value by value, and who it is about. */
export function EverybodysValues({ evaluation, onPerson }: EverybodysValuesProps) {
  return (
    <Card className="sandbox-values" aria-label="Values of everybody">
      <h2>What comes out</h2>
      {evaluation === null ? (
        <p className="muted">Values of everybody stand here as soon as the expression can be read.</p>
      ) : (
        <Values {...{ evaluation, onPerson }} />
      )}
    </Card>
  );
}

function Values({ evaluation, onPerson }: { evaluation: Evaluation; onPerson(id: string): void }) {
  const { values, distinct, withoutValue, problems, rows, notTold } = evaluation;
  const without = rows.filter(({ value, problem }) => value === null && problem === null).slice(0, 5);
  return (
    <>
      {notTold.length > 0 && (
        <p className="sandbox-note">
          <Mark shape="look" />
          What arrived does not tell {notTold.join(', ')}: {notTold.length === 1 ? 'it counts' : 'they count'}{' '}
          as empty here. Try a value in the trace, or paste people who have it.
        </p>
      )}
      <ul>
        {problems.map(({ problem, people, some }) => (
          <li key={problem.message}>
            <span className="sandbox-value">
              <Mark shape="look" label="Fails" />
              <span>{problem.message}</span>
            </span>
            <Names {...{ people, some, onPerson }} />
          </li>
        ))}
        {values.map(({ value, people, some }) => (
          <li key={JSON.stringify(value)}>
            <code className="sandbox-value">{shown(value)}</code>
            <Names {...{ people, some, onPerson }} />
          </li>
        ))}
        {withoutValue > 0 && (
          <li>
            <span className="sandbox-value muted">nothing is sent</span>
            <Names people={withoutValue} some={without} onPerson={onPerson} />
          </li>
        )}
      </ul>
      {distinct > values.length && (
        <p className="muted">{counted(distinct - values.length, 'rarer value')} not listed.</p>
      )}
    </>
  );
}

function shown(value: JsonValue): string {
  return value === '' ? '""' : (valueText(value) ?? '');
}

interface NamesProps {
  people: number;
  some: readonly { id: string; name: string }[];
  onPerson(id: string): void;
}

function Names({ people, some, onPerson }: NamesProps) {
  const left = people - some.length;
  return (
    <span className="sandbox-names">
      <b>{people.toLocaleString('en')}</b>
      {some.map(({ id, name }) => (
        <button key={id} type="button" className="sandbox-link" onClick={() => onPerson(id)}>
          {name}
        </button>
      ))}
      {left > 0 && <span>and {left.toLocaleString('en')} more</span>}
    </span>
  );
}
