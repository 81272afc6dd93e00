import { type ReactNode, type RefObject, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { Card } from '../../components/card';
import { TextField } from '../../components/text-field';
import { Consequence } from './consequence';
import type { Criterion } from './draft';
import { groupNameHint, meaningOf } from './grouping-words';
import { stepPath } from './places';
import { StepFrame } from './step-frame';
import type { Editor } from './use-editor';
import { useSave } from './use-save';
import './groups-step.css';

interface StepProps {
  editor: Editor;
  title: RefObject<HTMLHeadingElement | null>;
}

/** The third step: what puts people into groups. What the choice means is said before anything is saved. */
export function GroupsStep({ editor, title }: StepProps) {
  const { which, isNew, draft, change, problems } = editor;
  const [, navigate] = useLocation();
  const save = useSave(editor);
  const forward = () => {
    if (problems.step !== null) {
      if (problems.step !== 'groups') navigate(stepPath(which, problems.step));
    } else if (isNew) void save.create();
    else navigate(stepPath(which, 'review'));
  };
  return (
    <StepFrame
      heading="Group settings"
      lead="What puts people into groups on the platform."
      title={title}
      onForward={forward}
      consequence={
        <Consequence
          editor={editor}
          view="groups"
          forward={isNew ? 'Save, next: token' : 'Look at what it would do'}
          isBusy={save.isBusy}
          error={save.error}
        />
      }
    >
      <Card className="setting-card">
        <TextField
          label="Group Name (optional)"
          value={draft.groupName}
          maxLength={200}
          hint={groupNameHint(draft)}
          onChange={(groupName) => change((before) => ({ ...before, groupName }))}
        />
      </Card>
      <CriterionChoice editor={editor} />
      <p className="setting-meaning" role="status">
        {meaningOf(draft, identityProviderOf(draft.idp).shortName)}
      </p>
    </StepFrame>
  );
}

function CriterionChoice({ editor }: { editor: Editor }) {
  const { draft, change, problems } = editor;
  const { shortName } = identityProviderOf(draft.idp);
  const choose = (criterion: Criterion) => change((before) => ({ ...before, criterion }));
  return (
    <fieldset className="card setting-criteria">
      <legend>Grouping criteria</legend>
      <Option criterion="field" label="A field" chosen={draft.criterion} onChoose={choose}>
        <FieldChoice editor={editor} onChoose={() => choose('field')} />
        <span>One group for each value, as it was sent.</span>
      </Option>
      {problems.criterion !== null && (
        <p className="setting-problem" role="alert">
          {problems.criterion} Choose another field, or map this one again.
        </p>
      )}
      <Option criterion="mirror" label={`As in ${shortName}`} chosen={draft.criterion} onChoose={choose}>
        <span>The same groups with the same members.</span>
      </Option>
      <Option criterion="neither" label="Neither" chosen={draft.criterion} onChoose={choose}>
        <span>The older form: the current page asks for one of the two.</span>
      </Option>
    </fieldset>
  );
}

interface OptionProps {
  criterion: Criterion;
  label: string;
  chosen: Criterion;
  onChoose(criterion: Criterion): void;
  children: ReactNode;
}

function Option({ criterion, label, chosen, onChoose, children }: OptionProps) {
  const id = useId();
  return (
    <div className="setting-criterion">
      <input
        id={id}
        type="radio"
        name="criterion"
        checked={chosen === criterion}
        onChange={() => onChoose(criterion)}
      />
      <label htmlFor={id}>{label}</label>
      <div className="setting-criterion-about">{children}</div>
    </div>
  );
}

/** The fields that are mapped; one that was removed stays in the list for as long as it is chosen. */
function FieldChoice({
  editor: { draft, change, problems },
  onChoose,
}: {
  editor: Editor;
  onChoose(): void;
}) {
  const [isTouched, touch] = useState(false);
  const fields = draft.rows.map(({ field }) => field.trim()).filter(Boolean);
  const isGone = problems.criterion !== null && !fields.includes(draft.byField);
  const chosen = fields.find((field) => field.toLowerCase() === draft.byField.toLowerCase()) ?? draft.byField;
  return (
    <select
      aria-label="Field that people are grouped by"
      className="setting-select"
      value={chosen}
      aria-invalid={(isGone && !isTouched) || undefined}
      onChange={(event) => {
        const byField = event.currentTarget.value;
        touch(true);
        onChoose();
        change((before) => ({ ...before, byField }));
      }}
    >
      {isGone && <option value={draft.byField}>{draft.byField} (not mapped)</option>}
      {fields.map((field) => (
        <option key={field} value={field}>
          {field}
        </option>
      ))}
    </select>
  );
}
