import { Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import { richName } from '../../../shared/rich-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { IdentityProviderChoice } from '../../components/identity-provider-choice';
import { RadioCards } from '../../components/radio-cards';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { rehearseDialog } from './dialog';
import { RehearseChoices } from './rehearse-choices';
import { speeds } from './simulation-words';
import { useRehearsalForm } from './use-rehearsal-form';
import { useStories } from './use-stories';
import './rehearse-dialog.css';

const { close } = rehearseDialog;

/** Asks how and where to rehearse; stands once in the page and is opened by `rehearseDialog`. */
export function RehearseDialog() {
  const open = rehearseDialog.useIsOpen();
  const { id } = useIdentityProvider();
  const [chosen, setChosen] = useState(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens it begins with the one on show
  useEffect(() => setChosen(id), [open, id]);
  const shown = useLive((live) => live.settings.find((setting) => setting.id === live.settingId));
  const own = shown === undefined || shown.sandbox ? null : shown;
  return <Questions key={own?.id ?? 'sandbox'} {...{ own, open }} idp={chosen} onChoose={setChosen} />;
}

interface QuestionsProps {
  idp: string;
  own: ScimSetting | null;
  open: boolean;
  onChoose(idp: string): void;
}

function Questions({ idp, own, open, onChoose }: QuestionsProps) {
  const form = useRehearsalForm(idp, own, close);
  const { setPlace } = form;
  // Into a connection of one's own is a choice to be made anew each time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and closing begins anew
  useEffect(() => setPlace('sandbox'), [open]);
  const { shortName } = identityProviderOf(idp);
  const stories = useStories(idp, form.dialect);
  const story = stories.find(({ id }) => id === form.story) ?? stories[0];
  const removes = form.place === 'here' && form.held !== '';
  const actions = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button
        kind={removes ? 'danger' : 'primary'}
        icon={<Play size={14} aria-hidden />}
        busy={form.busy}
        onClick={() => void form.start()}
      >
        {removes ? 'Remove and start' : 'Start rehearsal'}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={close}
      size="wide"
      title="Rehearse without a tenant"
      description={`A simulated ${shortName} sends the requests of ${story === undefined ? 'a small company' : story.company} to this workbench${story === undefined ? '' : `: ${story.requests.toLocaleString('en-US')} of them`}, through the same port and the same checks as real ones. Everything it sends is marked as simulated.`}
      actions={actions}
    >
      <IdentityProviderChoice chosen={idp} onChoose={onChoose} />
      {own !== null && own.idp === idp && <PlaceChoice own={own} form={form} />}
      <RehearseChoices {...{ idp, form, stories }} />
      <Dialects form={form} />
      <div className="rehearse-speed">
        <h3>Speed</h3>
        <SegmentedControl<number>
          label="Speed"
          options={speeds}
          value={form.speed}
          onChange={form.setSpeed}
        />
        <span className="muted">Can be changed while it runs.</span>
      </div>
      {form.error !== null && (
        <p className="dialog-error" role="alert">
          The rehearsal did not start. {form.error}
        </p>
      )}
    </Dialog>
  );
}

/** Most rehearse with the usual one: folded, with its name in sight. */
function Dialects({ form }: Pick<PlaceChoiceProps, 'form'>) {
  const { dialects, dialect, setDialect } = form;
  if (dialects.length < 2) return null;
  const chosen = dialects.find(({ id }) => id === dialect) ?? dialects[0];
  return (
    <details className="rehearse-switches">
      <summary>Dialect: {chosen?.title}</summary>
      <RadioCards
        label="Dialect"
        value={dialect}
        onChange={setDialect}
        options={dialects.map(({ id, title, explanation }) => ({
          ...{ value: id, label: title, explanation },
        }))}
      />
    </details>
  );
}

interface PlaceChoiceProps {
  own: ScimSetting;
  form: ReturnType<typeof useRehearsalForm>;
}

/** Nothing of one's own is added to, ticked or removed that was not named and agreed to. */
function PlaceChoice({ own: { name }, form }: PlaceChoiceProps) {
  const removed =
    form.held === '' ? '' : ` **${form.held}** will be removed first, since a story needs an empty stage.`;
  return (
    <RadioCards
      label="Where"
      value={form.place}
      onChange={form.setPlace}
      options={[
        {
          value: 'sandbox',
          label: 'In a sandbox',
          explanation: `A directory and a token of its own, until it is cleared or the next rehearsal starts. ${richName(name)} is not touched: nothing sent, no step ticked.`,
        },
        {
          value: 'here',
          label: `Into ${bidiIsolate(name)}`,
          explanation: `Adds the company’s people and groups to it, and ticks the steps of its guides as simulated. Its fields and groups stay as they are.${removed}`,
        },
      ]}
    />
  );
}
