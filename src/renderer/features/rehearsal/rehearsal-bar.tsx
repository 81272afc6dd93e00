import { Pause, Play, Square, StepForward } from 'lucide-react';
import type { SimulationState } from '../../../shared/simulation';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { SegmentedControl } from '../../components/segmented-control';
import { Tag } from '../../components/tag';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { RehearsalOver } from './rehearsal-over';
import { isUnderWay, rehearsalTitle, simulatedName, speeds } from './simulation-words';
import '../../components/bar.css';
import './rehearsal-bar.css';

/** While a rehearsal runs: what it is at, how far it is, and what can be done with it. Afterwards the way to its result. */
export function RehearsalBar() {
  const simulation = useLive((live) => live.simulation);
  const isDemo = useLive((live) => live.demo != null);
  if (simulation === null) return null;
  if (isDemo && isUnderWay(simulation)) return null;
  if (!isUnderWay(simulation)) return <RehearsalOver rehearsal={simulation} />;
  return (
    <section className="bar rehearsal" data-state={simulation.state} aria-label="Rehearsal">
      <Tag
        tone="accent"
        title={`${simulatedName(simulation)}: the requests are real, the identity provider is not`}
      >
        simulated
      </Tag>
      <div className="rehearsal-words">
        <b>{rehearsalTitle(simulation)}</b> <span title={simulation.caption}>{simulation.caption}</span>
      </div>
      <OtherSetting settingId={simulation.settingId} />
      <Progress simulation={simulation} />
      <Control simulation={simulation} />
    </section>
  );
}

function OtherSetting({ settingId }: { settingId: string }) {
  const shown = useLive((live) => live.settingId);
  const name = useLive((live) => live.settings.find(({ id }) => id === settingId)?.name);
  if (settingId === shown || name === undefined) return null;
  return (
    <Button size="small" onClick={() => void selectSetting(settingId)}>
      Show {name}
    </Button>
  );
}

function Progress({ simulation: { requestsSent, requestsExpected } }: { simulation: SimulationState }) {
  return (
    <div className="rehearsal-progress">
      <progress value={requestsSent} max={Math.max(requestsExpected, 1)} aria-label="Requests sent" />
      <span>
        {requestsSent} of {Math.max(requestsExpected, requestsSent)}
        <span className="rehearsal-progress-words"> requests</span>
      </span>
    </div>
  );
}

function Control({ simulation }: { simulation: SimulationState }) {
  const paused = simulation.state === 'paused';
  const toggle = () =>
    void call(paused ? 'simulation.resume' : 'simulation.pause', {}).catch(
      showFailure('The rehearsal goes on as it was'),
    );
  const stop = () => void call('simulation.stop', {}).catch(showFailure('The rehearsal was not stopped'));
  const step = () => void call('simulation.step', {}).catch(showFailure('The rehearsal stays where it was'));
  const setSpeed = (speed: number) =>
    void call('simulation.setSpeed', { speed }).catch(showFailure('The speed stays as it was'));
  return (
    <div className="rehearsal-control">
      <IconButton label={paused ? 'Go on' : 'Pause'} icon={paused ? Play : Pause} onClick={toggle} />
      {paused && <IconButton label="One request further" icon={StepForward} onClick={step} />}
      <SegmentedControl<number> label="Speed" options={speeds} value={simulation.speed} onChange={setSpeed} />
      <IconButton label="Stop the rehearsal" icon={Square} onClick={stop} />
    </div>
  );
}
