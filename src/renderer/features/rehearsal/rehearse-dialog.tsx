import { Play } from 'lucide-react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import { richName } from '../../../shared/rich-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { RadioCards } from '../../components/radio-cards';
import { SegmentedControl } from '../../components/segmented-control';
import { useLive } from '../../state/live-store';
import { rehearseDialog } from './dialog';
import { speeds } from './simulation-words';
import { useRehearsalForm } from './use-rehearsal-form';
import { useStories } from './use-stories';
import './rehearse-dialog.css';

const { close } = rehearseDialog;

/** Asks how and where to rehearse; stands once in the page and is opened by `rehearseDialog`. */
export function RehearseDialog() {
  const open = rehearseDialog.useIsOpen();
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  if (setting === undefined) return null;
  return <Questions key={setting.id} setting={setting} open={open} />;
}

function Questions({ setting, open }: { setting: ScimSetting; open: boolean }) {
  const form = useRehearsalForm(setting, close);
  const { name } = identityProviderOf(setting.idp);
  const [story] = useStories(setting.idp, form.dialect);
  const actions = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button
        kind={form.place === 'here' && !form.empty ? 'danger' : 'primary'}
        icon={<Play size={14} aria-hidden />}
        busy={form.busy}
        onClick={() => void form.start()}
      >
        {form.place === 'here' && !form.empty ? 'Remove and start' : 'Start rehearsal'}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={close}
      size="wide"
      title="Rehearse without a tenant"
      description={`A simulated ${name} sends the requests of a small company to this workbench${story === undefined ? '' : `: ${story.requests} of them`}, through the same port and the same checks as real ones. Everything it sends is marked as simulated.`}
      actions={actions}
    >
      <RadioCards
        label="Dialect"
        value={form.dialect}
        onChange={form.setDialect}
        options={form.dialects.map(({ id, title, explanation }) => ({
          value: id,
          label: title,
          explanation,
        }))}
      />
      <div className="rehearse-speed">
        <h3 id="rehearse-speed">Speed</h3>
        <SegmentedControl<number>
          label="Speed"
          options={speeds}
          value={form.speed}
          onChange={form.setSpeed}
        />
        <span className="muted">Can be changed while it runs.</span>
      </div>
      {!form.empty && <PlaceChoice setting={setting} form={form} />}
      {form.error !== null && (
        <p className="dialog-error" role="alert">
          The rehearsal did not start. {form.error}
        </p>
      )}
    </Dialog>
  );
}

interface PlaceChoiceProps {
  setting: ScimSetting;
  form: ReturnType<typeof useRehearsalForm>;
}

/** The directory holds something: nothing is removed that was not named and agreed to. */
function PlaceChoice({ setting, form }: PlaceChoiceProps) {
  const { apart, held } = form;
  const here = {
    value: 'here' as const,
    label: `In ${bidiIsolate(setting.name)}`,
    explanation: `**${held}** will be removed first, since a story needs an empty stage. Requests stay.`,
  };
  const beside = apart === null ? [] : [apartOption(apart, setting)];
  return <RadioCards label="Where" value={form.place} onChange={form.setPlace} options={[...beside, here]} />;
}

function apartOption({ name, existing }: { name: string; existing: unknown }, setting: ScimSetting) {
  const first =
    existing === undefined
      ? 'It is created for this.'
      : 'It is there already; what an earlier rehearsal left in it is removed.';
  return {
    value: 'apart' as const,
    label: `In a separate SCIM setting, ${bidiIsolate(name)}`,
    explanation: `${first} ${richName(setting.name)} stays as it is.`,
  };
}
