import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { exportBaseline } from '../baseline/actions';
import { ask, askReset } from '../baseline/asked';
import { settingWords } from '../baseline/baseline-words';
import { Row, Section } from './section';

/** How this connection began, and the way back there. */
export function BaselineSection({ setting }: { setting: ScimSetting }) {
  const start = useLive((live) => live.baselines?.start ?? null);
  return (
    <Section id="baseline" note="Without tokens and without people">
      {start === null ? <NoneYet setting={setting} /> : <OfSetting setting={setting} id={start.id ?? ''} />}
      <Choice setting={setting} id={start?.id ?? null} />
    </Section>
  );
}

function NoneYet({ setting: { id: settingId, name } }: { setting: ScimSetting }) {
  const save = () => ask({ kind: 'save', from: { kind: 'setting', settingId }, proposed: name });
  return (
    <Row
      title="How it is set now"
      detail="Saved as a baseline, it can be brought back by one press: who has arrived goes, and what is set is set again"
    >
      <Button onClick={save}>Save as baseline…</Button>
      <Button onClick={() => ask({ kind: 'import' })}>Import a baseline…</Button>
    </Row>
  );
}

function OfSetting({ setting: { id: settingId }, id }: { setting: ScimSetting; id: string }) {
  const baseline = useLive((live) => live.baselines?.saved.find((one) => one.id === id));
  if (baseline === undefined) return null;
  const { name, savedAt } = baseline;
  const save = () => ask({ kind: 'save', from: { kind: 'setting', settingId }, proposed: name });
  return (
    <Row
      title={<bdi>{name}</bdi>}
      detail={
        <>
          {settingWords(baseline)}. Saved <RelativeTime at={savedAt} />
        </>
      }
    >
      <Button onClick={() => exportBaseline(baseline)}>Export</Button>
      <Button onClick={save}>Save again…</Button>
      <Button onClick={askReset}>Reset…</Button>
    </Row>
  );
}

function Choice({ setting: { id: settingId }, id }: { setting: ScimSetting; id: string | null }) {
  const saved = useLive((live) => live.baselines?.saved);
  if (saved === undefined || saved.length === 0) return null;
  const use = (chosen: string) =>
    void call('baseline.use', { settingId, id: chosen === '' ? null : chosen }).catch(
      showFailure('The baseline stays as it was'),
    );
  return (
    <Row title="A reset brings back" detail="One of the baselines that are saved here">
      <select
        className="select"
        aria-label="A reset brings back"
        value={id ?? ''}
        onChange={(event) => use(event.currentTarget.value)}
      >
        <option value="">Nothing</option>
        {saved.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </Row>
  );
}
