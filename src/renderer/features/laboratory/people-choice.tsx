import { type ReactNode, useId } from 'react';
import { counted } from '../../../shared/plural';
import { useLive } from '../../state/live-store';
import type { Sandbox } from './use-sandbox';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

/** One of several, in a line with its label. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label className="sandbox-choice">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PeopleChoiceProps {
  sandbox: Sandbox;
  /** Of what was pasted: columns that are no attribute. */
  notUsed: readonly string[];
  /** Why nobody can be tried on. */
  error: string | null;
}

/** Whom it is tried on: people of the connection, a company, or people that are pasted. @param children stands beside it */
export function PeopleChoice({
  sandbox,
  notUsed,
  error,
  children,
}: PeopleChoiceProps & { children: ReactNode }) {
  const { source, setSource, companies } = sandbox;
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const users = useLive((live) => live.counts.users);
  const options = [
    ...(setting === undefined || users === 0
      ? []
      : [{ value: 'setting', label: `${setting.name}: ${counted(users, 'person', 'people')} who arrived` }]),
    ...companies.map(({ id, name, people }) => ({
      value: id,
      label: `${name}: ${counted(people, 'made-up person', 'made-up people')}`,
    })),
    { value: 'pasted', label: 'People you paste' },
  ];
  return (
    <>
      <Choice label="Tried on" value={source} onChange={setSource} options={options} />
      {children}
      {source === 'pasted' && <Pasted {...{ sandbox, notUsed, error }} />}
    </>
  );
}

const most = 5;

function Pasted({ sandbox: { pasted, setPasted }, notUsed, error }: PeopleChoiceProps) {
  const id = useId();
  const left = notUsed.length - most;
  return (
    <div className="text-field sandbox-pasted">
      <label htmlFor={id}>People as JSON or CSV</label>
      <textarea
        id={id}
        className="mono"
        rows={5}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={pasted}
        placeholder={'displayName,usageLocation,state\nMarta Lindqvist,US,MA'}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p id={`${id}-hint`} className="text-field-hint" role="status">
        {pasted.trim() !== '' && error !== null
          ? error
          : 'With the attribute names of the identity provider; what an export or its interface answers. It stays in this workbench and is not kept.'}
        {notUsed.length > 0 &&
          ` Not used, since there is no such attribute: ${notUsed.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}.`}
      </p>
    </div>
  );
}
