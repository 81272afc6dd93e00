import { useLocation } from 'wouter';
import type { ReadExchanges } from '../../../shared/exchange-files/recorded-request';
import { counted } from '../../../shared/plural';
import { richName } from '../../../shared/rich-text';
import { Button } from '../../components/button';
import { RadioCards } from '../../components/radio-cards';
import { selectSetting } from '../../state/connect';
import { showFailure } from '../../state/toasts';
import { Reach } from '../replay/place-choice';
import { importDialog } from './dialogs';
import type { ImportState } from './use-import';

type Read = ReadExchanges & { ok: true };

const ways = [
  {
    value: 'look' as const,
    label: 'Look at them',
    explanation: 'They stand among the requests, diagnosed. Nobody arrives by it.',
  },
  {
    value: 'send' as const,
    label: 'Send them again, in their order',
    explanation: 'Through the SCIM port. Who has another id this time is called by that one.',
  },
];

/** What was read, and what is to become of it; then how far it is. */
export function ImportForm({ form, read }: { form: ImportState; read: Read }) {
  const { progress, failure } = form;
  return (
    <>
      <p>
        <b>{read.kind}</b> with {counted(read.requests.length, 'request')} to a SCIM endpoint
        {read.passedOver > 0 && `; ${read.passedOver.toLocaleString('en-US')} to elsewhere are passed over`}.
      </p>
      {progress.state === 'none' ? (
        <Choices form={form} />
      ) : (
        <HowFar form={form} total={read.requests.length} />
      )}
      {failure !== null && (
        <p className="dialog-error" role="alert">
          It stopped: {failure}
        </p>
      )}
    </>
  );
}

function Choices({ form }: { form: ImportState }) {
  const { own, way, setWay, place, setPlace, prepared } = form;
  const name = own?.name ?? '';
  const places = [
    { value: 'sandbox' as const, label: 'Sandbox', explanation: 'Apart from your own.' },
    { value: 'here' as const, label: name, explanation: `Among the requests of ${richName(name)}.` },
  ];
  return (
    <>
      <RadioCards label="What to do with them" options={ways} value={way} onChange={setWay} />
      {own !== undefined && !own.sandbox && (
        <RadioCards label="Where" options={places} value={place} onChange={setPlace} />
      )}
      {way === 'send' && <Reach prepared={prepared} />}
    </>
  );
}

function HowFar({ form: { progress, way }, total }: { form: ImportState; total: number }) {
  if (progress.state === 'none') return null;
  const { done, remarkable, left } = progress.taken;
  const verb = way === 'look' ? 'imported' : 'sent';
  const notes = [
    remarkable > 0 &&
      (way === 'look'
        ? `${remarkable.toLocaleString('en-US')} with findings`
        : `${remarkable.toLocaleString('en-US')} answered otherwise than in the file`),
    left > 0 && `${left.toLocaleString('en-US')} could not be sent: cut, or without the secret`,
  ].filter((note) => note !== false);
  return (
    <p role="status">
      {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')} {verb}
      {progress.state === 'stopped' && ', then stopped'}.{notes.length > 0 && ` ${notes.join('; ')}.`}
    </p>
  );
}

export function ImportActions({ form, read }: { form: ImportState; read: ReadExchanges | null }) {
  const { progress, way, prepared, begin, stop } = form;
  if (progress.state === 'running') return <Button onClick={stop}>Stop</Button>;
  if (progress.state !== 'none') return <AtTheEnd settingId={progress.settingId} />;
  const isReady = read?.ok === true && (way === 'look' || prepared.state === 'ready');
  return (
    <>
      <Button onClick={importDialog.close}>Cancel</Button>
      <Button
        kind="primary"
        disabled={!isReady}
        onClick={() => void begin().catch(showFailure('Nothing was imported'))}
      >
        {way === 'look' ? 'Import' : 'Send'}
      </Button>
    </>
  );
}

function AtTheEnd({ settingId }: { settingId: string }) {
  const [, navigate] = useLocation();
  const show = async () => {
    await selectSetting(settingId);
    importDialog.close();
    navigate('/requests');
  };
  return (
    <>
      <Button onClick={importDialog.close}>Close</Button>
      <Button kind="primary" onClick={() => void show().catch(showFailure('They can’t be shown'))}>
        Show them
      </Button>
    </>
  );
}
