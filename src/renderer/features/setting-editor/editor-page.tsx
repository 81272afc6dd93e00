/** The SCIM setting: what the platform takes, and what that does to the people who are here. Three steps as documented. */
import { useEffect, useRef } from 'react';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import { isInUse } from '../../../shared/in-use';
import type { ScimSetting } from '../../../shared/scim-setting';
import { EmptyState } from '../../components/empty-state';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { SandboxNote } from '../rehearsal/sandbox-note';
import { EditorStrip } from './editor-strip';
import { FieldsStep } from './fields-step';
import { GroupsStep } from './groups-step';
import { NameStep } from './name-step';
import { type EditorStep, isStep, newOne, stepPath, stepsOf } from './places';
import { ReviewStep } from './review-step';
import { TokenStep } from './token-step';
import { useEditor } from './use-editor';
import './setting-editor.css';

export function EditorPage() {
  const { which, step } = useParams<{ which?: string; step?: string }>();
  const shownId = useLive((live) => live.settingId);
  const setting = useLive((live) => live.settings.find(({ id }) => id === (which ?? shownId)));
  useShown(which, shownId);
  if (which === undefined) {
    if (setting?.sandbox) return <OfSandbox sandbox={setting} />;
    const place = shownId === null ? stepPath(newOne, 'name') : stepPath(shownId, 'fields');
    return <Redirect to={place} replace />;
  }
  if (which !== newOne && (setting === undefined || !isInUse(setting))) return <Gone />;
  if (setting?.sandbox) return <OfSandbox sandbox={setting} />;
  if (setting !== undefined && step === 'token') return <TokenStep setting={setting} />;
  if (!isStep(step) || !stepsOf(which).includes(step)) {
    return <Redirect to={stepPath(which, which === newOne ? 'name' : 'fields')} replace />;
  }
  return <Steps key={which} which={which} step={step} setting={setting ?? null} />;
}

interface StepsProps {
  which: string;
  step: EditorStep;
  setting: ScimSetting | null;
}

function Steps({ which, step, setting }: StepsProps) {
  const editor = useEditor(which, setting);
  const title = useTitleFocus(step);
  return (
    <div className="setting-editor">
      <EditorStrip editor={editor} step={step} />
      {step === 'name' && <NameStep editor={editor} title={title} />}
      {step === 'fields' && <FieldsStep editor={editor} title={title} />}
      {step === 'groups' && <GroupsStep editor={editor} title={title} />}
      {step === 'review' && <ReviewStep editor={editor} title={title} />}
    </div>
  );
}

/** The one in the address is the one on show; where the reader chooses another, its setting is edited. */
function useShown(which: string | undefined, shownId: string | null): void {
  const [, navigate] = useLocation();
  const before = useRef(shownId);
  useEffect(() => {
    const was = before.current;
    before.current = shownId;
    if (which === undefined || which === newOne || shownId === null || which === shownId) return;
    if (was === which) navigate(stepPath(shownId, 'fields'));
    else if (was === shownId) void selectSetting(which);
  }, [which, shownId, navigate]);
}

/** Another step is read from its title. */
function useTitleFocus(step: EditorStep) {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.getElementById('page')?.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [step]);
  return title;
}

function OfSandbox({ sandbox }: { sandbox: ScimSetting }) {
  return (
    <SandboxNote sandbox={sandbox} title="A sandbox has nothing to set">
      It has the fields that a new SCIM setting begins with. Choose a connection of your own, or make one.
    </SandboxNote>
  );
}

function Gone() {
  return (
    <EmptyState
      title="This SCIM setting is not in use"
      actions={
        <Link href="/" className="button button-primary button-normal">
          All connections
        </Link>
      }
    >
      It was deleted, or archived. An archived one is restored on the first page.
    </EmptyState>
  );
}
