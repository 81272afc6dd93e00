import { type RefObject, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Page } from '../../components/page';
import { headline } from './consequence-words';
import { Consequences } from './consequences';
import { dropDraft } from './drafts';
import { stepPath, stepTitles } from './places';
import { PreviewProgress } from './preview-progress';
import type { Editor } from './use-editor';
import { useSave } from './use-save';
import './review-step.css';

interface StepProps {
  editor: Editor;
  title: RefObject<HTMLHeadingElement | null>;
}

/** Before a change is saved: what it would do, in numbers and names. Cancelling changes nothing. */
export function ReviewStep({ editor, title }: StepProps) {
  const { draft, setting, isDirty, problems, preview, asked } = editor;
  const { difference } = preview;
  return (
    <Page width="reading" className="setting-review">
      <span className="setting-small">Before it is saved</span>
      <h1 ref={title} tabIndex={-1}>
        {!isDirty
          ? 'Nothing was changed'
          : difference === null
            ? 'What it would do'
            : headline(difference, false)}
      </h1>
      {setting !== null && setting.name !== draft.name.trim() && (
        <p>
          It is called <b>{draft.name.trim()}</b> from now on, no longer {setting.name}.
        </p>
      )}
      <PreviewProgress preview={preview} />
      {problems.step !== null && <Unsound editor={editor} />}
      {isDirty && difference !== null && asked !== null && <Consequences difference={difference} />}
      <Actions editor={editor} />
    </Page>
  );
}

function Unsound({ editor: { which, problems } }: { editor: Editor }) {
  const { step } = problems;
  if (step === null) return null;
  return (
    <p className="setting-problem" role="alert">
      Something has to be mended first, in{' '}
      <Link href={stepPath(which, step)}>{stepTitles[step].toLowerCase()}</Link>.
    </p>
  );
}

function Actions({ editor }: { editor: Editor }) {
  const { which, isDirty, problems } = editor;
  const [, navigate] = useLocation();
  const [isAsked, ask] = useState(false);
  const save = useSave(editor);
  return (
    <div className="setting-review-actions">
      {save.error !== null && (
        <p className="setting-problem" role="alert">
          {save.error}
        </p>
      )}
      <Button onClick={() => navigate(stepPath(which, 'groups'))}>Back to editing</Button>
      <Button kind="quiet" disabled={!isDirty} onClick={() => ask(true)}>
        Discard the changes…
      </Button>
      <Button
        kind="primary"
        size="large"
        busy={save.isBusy}
        disabled={!isDirty || problems.step !== null}
        onClick={() => void save.change()}
      >
        Save the changes
      </Button>
      <ConfirmDialog
        open={isAsked}
        onClose={() => ask(false)}
        title="Discard the changes?"
        description="The SCIM setting stays as it is saved. What you have edited since is gone."
        confirmLabel="Discard"
        onConfirm={async () => {
          dropDraft(which);
          navigate('/settings/fields');
        }}
      />
    </div>
  );
}
