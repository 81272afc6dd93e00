import { Plus } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useLocation } from 'wouter';
import { defaultPaths, sameField, standardFields } from '../../../shared/platform/fields';
import { Button } from '../../components/button';
import { Consequence } from './consequence';
import { withRow } from './draft';
import { FieldRowForm } from './field-row';
import { stepPath } from './places';
import { StepFrame } from './step-frame';
import type { Editor } from './use-editor';
import './fields-step.css';

interface StepProps {
  editor: Editor;
  title: RefObject<HTMLHeadingElement | null>;
}

/** The second step: which attribute fills which field. */
export function FieldsStep({ editor, title }: StepProps) {
  const { which, draft, problems } = editor;
  const [, navigate] = useLocation();
  const [isAsked, ask] = useState(false);
  const forward = () => {
    ask(true);
    if (problems.rows.size === 0) navigate(stepPath(which, 'groups'));
  };
  return (
    <StepFrame
      heading="Map fields"
      lead="Which attribute fills which field of a person on the platform."
      title={title}
      onForward={forward}
      consequence={<Consequence editor={editor} view="person" forward="Next: group settings" />}
    >
      <section className="card setting-fields" aria-label="Fields">
        <div className="setting-fields-head" aria-hidden>
          <span>On the platform</span>
          <span>Attribute path</span>
          <span>Arrives for</span>
        </div>
        {draft.rows.map((row, at) => (
          <FieldRowForm key={row.key} {...{ editor, row, at, isAsked }} />
        ))}
        <AddField editor={editor} />
      </section>
      <p className="setting-note">
        A custom field has to be there on the platform first: <b>Company &gt; Target Users</b>, menu{' '}
        <b>People</b>, <b>Settings</b> in the column <b>Actions</b>, <b>EDIT FIELDS</b>,{' '}
        <b>+ ADD CUSTOM FIELD</b>.
      </p>
    </StepFrame>
  );
}

/** A custom field, and the standard ones that were removed. */
function AddField({ editor: { draft, change } }: { editor: Editor }) {
  const missing = standardFields.filter((field) => !draft.rows.some((row) => sameField(row.field, field)));
  return (
    <div className="setting-add">
      <Button
        kind="quiet"
        size="small"
        icon={<Plus size={16} aria-hidden />}
        onClick={() => change((before) => withRow(before))}
      >
        Add a custom field
      </Button>
      {missing.map((field) => (
        <Button
          key={field}
          kind="quiet"
          size="small"
          icon={<Plus size={16} aria-hidden />}
          onClick={() => change((before) => withRow(before, field, defaultPaths[field]))}
        >
          {field}
        </Button>
      ))}
    </div>
  );
}
