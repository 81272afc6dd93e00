/** While a demo is told: its caption, what comes next, and all that a speaker may press. */
import {
  ChevronLeft,
  ListOrdered,
  MonitorPlay,
  Pause,
  Play,
  Repeat,
  Square,
  StepForward,
} from 'lucide-react';
import { useLocation } from 'wouter';
import type { Demo } from '../../../shared/demo/demo-state';
import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuItem } from '../../components/menu';
import { SegmentedControl } from '../../components/segmented-control';
import { Tag } from '../../components/tag';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { showFailure } from '../../state/toasts';
import { ask } from '../baseline/asked';
import { ResetButton } from '../baseline/reset-button';
import { speeds } from '../rehearsal/simulation-words';
import { stagePath } from '../stage/paths';
import { back, control } from './control-demo';
import { isTold, nextWords, quietWords } from './demo-words';
import { usePresenterKeys } from './use-presenter-keys';
import '../../components/bar.css';
import '../rehearsal/rehearsal-bar.css';
import './demo-bar.css';

export function DemoBar() {
  const demo = useLive((live) => live.demo ?? null);
  if (demo === null || !isTold(demo)) return null;
  const { takes = null, beats = [] } = demo.chapters[demo.chapter] ?? {};
  const { caption = '', says = '', label = null } = beats[demo.beat] ?? {};
  const quiet = quietWords(says, takes);
  return (
    <section className="bar demo-bar" data-state={demo.state} aria-label="Demo">
      <Tag tone="accent" title="The requests are real, the identity provider is not">
        simulated
      </Tag>
      <div className="demo-bar-words" aria-live="polite">
        <b>{label === null ? caption : `${label}: ${caption}`}</b>
        {quiet !== '' && <span>{quiet}</span>}
      </div>
      <OtherSetting settingId={demo.settingId} />
      <Arriving demo={demo} />
      <Controls demo={demo} />
    </section>
  );
}

/** While a company arrives: how many of its people are here. */
function Arriving({ demo: { company, chapters, chapter } }: { demo: Demo }) {
  const simulation = useThrottledLive((live) => live.simulation);
  if (simulation === null || chapters[chapter]?.id !== 'first-day') return null;
  const { outcome, requestsSent, requestsExpected } = simulation;
  const here = Math.min(outcome.people, company.people);
  return (
    <div className="rehearsal-progress demo-bar-progress">
      <progress value={requestsSent} max={Math.max(requestsExpected, 1)} aria-label="Requests sent" />
      <span>
        {here.toLocaleString('en-US')} of {counted(company.people, 'person', 'people')}
      </span>
    </div>
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

function Controls({ demo }: { demo: Demo }) {
  const { state, speed, loops } = demo;
  const paused = state === 'paused';
  usePresenterKeys(
    () => control('demo.next'),
    () => back(demo),
  );
  return (
    <div className="demo-bar-control">
      <IconButton label="Back" icon={ChevronLeft} onClick={() => back(demo)} />
      <Chapters demo={demo} />
      {state !== 'waiting' && (
        <IconButton
          label={paused ? 'Go on' : 'Pause'}
          icon={paused ? Play : Pause}
          onClick={() => control(paused ? 'demo.resume' : 'demo.pause')}
        />
      )}
      {paused && (
        <IconButton label="One request further" icon={StepForward} onClick={() => control('demo.step')} />
      )}
      <IconButton
        label={loops ? 'Ends after the last chapter' : 'Begins again at the end'}
        icon={Repeat}
        aria-pressed={loops}
        onClick={() => control('demo.change', { loops: !loops })}
      />
      <SegmentedControl<number>
        label="Speed"
        options={speeds}
        value={speed}
        onChange={(wanted) => control('demo.change', { speed: wanted })}
      />
      <ToStage settingId={demo.settingId} />
      <ResetButton />
      <IconButton label="Stop the demo" icon={Square} onClick={() => control('demo.stop')} />
      <Button kind="primary" size="small" title={demo.next?.caption} onClick={() => control('demo.next')}>
        {nextWords(demo)}
      </Button>
    </div>
  );
}

function ToStage({ settingId }: { settingId: string }) {
  const [, navigate] = useLocation();
  const show = () =>
    void selectSetting(settingId).then(
      () => navigate(stagePath),
      showFailure('The stage shows only what is told into the sandbox'),
    );
  return <IconButton label="Show on stage" icon={MonitorPlay} onClick={show} />;
}

function Chapters({ demo: { company, chapters, chapter: now, stops } }: { demo: Demo }) {
  return (
    <Menu align="end" trigger={<IconButton label="Chapters" icon={ListOrdered} />}>
      {chapters.map(({ id, title, state }, chapter) => (
        <MenuItem
          key={id}
          icon={chapter === now ? <Play size={14} /> : state === 'told' ? '✓' : null}
          onSelect={() => control('demo.jump', { chapter })}
        >
          {title}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => control('demo.change', { stops: !stops })}>
        {stops ? 'Play through by itself' : 'Wait for Next'}
      </MenuItem>
      <MenuItem onSelect={() => ask({ kind: 'save', from: { kind: 'demo' }, proposed: company.name })}>
        Save as baseline…
      </MenuItem>
    </Menu>
  );
}
