import { useId } from 'react';
import { identityProviderOf } from '../../../shared/idp';
import type { ClientSwitch } from '../../../shared/simulation';
import { RichText } from '../../components/rich-text';
import { Switch } from '../../components/switch';
import type { useRehearsalForm } from './use-rehearsal-form';
import type { Stories } from './use-stories';
import '../../components/text-field.css';

interface RehearseChoicesProps {
  idp: string;
  form: ReturnType<typeof useRehearsalForm>;
  stories: Stories;
}

/** What happens, how its people are mapped, and what the client does beside the rule. */
export function RehearseChoices({ idp, form, stories }: RehearseChoicesProps) {
  const { mappings = [], switches } = identityProviderOf(idp).simulation;
  return (
    <div className="rehearse-choices">
      <Choice
        label="Story"
        options={stories.map(({ id, title, company, people, explanation }) => ({
          ...{ id, title: `${title}: ${company}, ${people} people`, explanation },
        }))}
        value={form.story}
        onChange={form.setStory}
      />
      <Choice label="Mapping" options={mappings} value={form.mapping} onChange={form.setMapping} />
      <ClientSwitches switches={switches} chosen={form.switches} onChange={form.setSwitch} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  /** Explanations are rich text. */
  options: readonly { id: string; title: string; explanation: string }[];
  value: string;
  onChange(id: string): void;
}

/** One of several, with what it means below it; nothing where there is nothing to choose. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  const id = useId();
  const chosen = options.find((option) => option.id === value) ?? options[0];
  if (options.length < 2) return null;
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen?.id}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
      <p id={`${id}-about`} className="text-field-hint">
        <RichText text={chosen?.explanation ?? ''} inline />
      </p>
    </div>
  );
}

interface ClientSwitchesProps {
  switches: readonly ClientSwitch[];
  chosen: Readonly<Record<string, boolean>>;
  onChange(id: string, isOn: boolean): void;
}

function ClientSwitches({ switches, chosen, onChange }: ClientSwitchesProps) {
  if (switches.length === 0) return null;
  const changed = Object.keys(chosen).length;
  return (
    <details className="rehearse-switches">
      <summary>What the client does beside the rule{changed > 0 && `: ${changed} changed`}</summary>
      {switches.map(({ id, sentence, byDefault, unverified }) => (
        <Switch
          key={id}
          label={sentence}
          {...(unverified && { description: 'No public source shows it.' })}
          checked={chosen[id] ?? byDefault}
          onChange={(isOn) => onChange(id, isOn)}
        />
      ))}
    </details>
  );
}
