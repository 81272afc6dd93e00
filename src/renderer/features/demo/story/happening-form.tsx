/** One thing that happens: what, to whom, and in which words. */
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import {
  fieldsOf,
  type HappeningField,
  kindsOfHappenings,
} from '../../../../shared/demo/own/happening-fields';
import type { Happening, HappeningKind, OwnStory, Reference } from '../../../../shared/demo/own/own-story';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import { TextField } from '../../../components/text-field';
import { PersonField } from './person-field';
import { asKind } from './story-edits';
import type { Cast, Preview } from './use-stories';

type Untold = Preview['chapters'][number]['untold'][number];

interface HappeningFormProps {
  happening: Happening;
  /** "What happens 2": its accessible name. */
  label: string;
  story: OwnStory;
  company: string | undefined;
  cast: Cast;
  untold: Untold | undefined;
  /** What is said of it where nothing else is written. */
  toldAs: string;
  onChange(happening: Happening): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function HappeningForm(props: HappeningFormProps) {
  const { happening, label, untold, toldAs, onChange, onMove, onRemove } = props;
  return (
    <li className="story-one">
      <fieldset className="story-happening">
        <legend className="visually-hidden">{label}</legend>
        <KindSelect happening={happening} onChange={onChange} />
        {fieldsOf(happening.kind).map((one) => (
          <FieldOf key={one.field} {...props} {...one} />
        ))}
        <TextField
          label="Caption"
          value={happening.caption}
          placeholder={toldAs}
          maxLength={200}
          onChange={(caption) => onChange({ ...happening, caption })}
        />
        <div className="story-tools">
          <IconButton label={`${label}: earlier`} icon={ArrowUp} onClick={() => onMove(-1)} />
          <IconButton label={`${label}: later`} icon={ArrowDown} onClick={() => onMove(1)} />
          <IconButton label={`${label}: remove`} icon={X} onClick={onRemove} />
        </div>
      </fieldset>
      {untold !== undefined && untold.fits.length > 0 && (
        <Instead untold={untold} happening={happening} onChange={onChange} />
      )}
    </li>
  );
}

function KindSelect({ happening, onChange }: Pick<HappeningFormProps, 'happening' | 'onChange'>) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>What happens</label>
      <select
        id={id}
        value={happening.kind}
        onChange={(event) => onChange(asKind(happening, event.currentTarget.value as HappeningKind))}
      >
        {kindsOfHappenings.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

type FieldProps = HappeningFormProps & { field: HappeningField; label: string; optional?: true };

function FieldOf({ field, label, ...props }: FieldProps) {
  const { happening, untold, story, company, cast, onChange } = props;
  // What was not filled in yet is no mistake.
  const isEmpty = happening[field] === null || happening[field] === '';
  const error = untold?.field === field && !isEmpty ? untold.sentence : null;
  const common = { label, error };
  if (field === 'text')
    return (
      <TextOf {...common} {...{ happening, cast }} onChange={(text) => onChange({ ...happening, text })} />
    );
  const set = (value: Reference | null) => onChange({ ...happening, [field]: value });
  if (field === 'person' || field === 'manager')
    return <PersonField {...common} {...{ company, story }} value={happening[field]} onChange={set} />;
  return <GroupSelect {...common} groups={cast.groups} value={happening[field]} onChange={set} />;
}

interface TextOfProps {
  label: string;
  error: string | null;
  happening: Happening;
  cast: Cast;
  onChange(text: string): void;
}

function TextOf({ label, error, happening: { kind, text }, cast, onChange }: TextOfProps) {
  const id = useId();
  const offered = kind === 'department' ? cast.departments : kind === 'country' ? cast.countries : [];
  return (
    <>
      <TextField {...{ label, error, onChange }} value={text} maxLength={120} list={id} />
      <datalist id={id}>
        {offered.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}

interface GroupSelectProps {
  label: string;
  error: string | null;
  groups: Cast['groups'];
  value: Reference | null;
  onChange(group: Reference | null): void;
}

function GroupSelect({ label, error, groups, value, onChange }: GroupSelectProps) {
  const id = useId();
  const isMissing = value !== null && !groups.some((group) => group.id === value.id);
  const choose = (wanted: string) => onChange(groups.find((group) => group.id === wanted) ?? null);
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">None</option>
        {isMissing && <option value={value.id}>{value.name || value.id}, not in this company</option>}
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </select>
      {error !== null && (
        <p className="text-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** Who fits in the place of somebody whom this company does not have. */
function Instead({
  untold: { field, fits },
  happening,
  onChange,
}: Pick<HappeningFormProps, 'happening' | 'onChange'> & { untold: Untold }) {
  if (field === null) return null;
  return (
    <p className="story-instead">
      <span>Who fits here:</span>
      {fits.map((one) => (
        <Button key={one.id} size="small" onClick={() => onChange({ ...happening, [field]: one })}>
          {one.name}
        </Button>
      ))}
    </p>
  );
}
