/** Baselines on the door of demos: begun by one press, and whatever else is done with them. */
import { Copy, Download, MonitorPlay, MoreHorizontal, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BaselineSummary } from '../../../shared/features/baseline';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuItem } from '../../components/menu';
import { useLive } from '../../state/live-store';
import { stagePath } from '../stage/paths';
import { beginBaseline, duplicateBaseline, exportBaseline } from './actions';
import { ask } from './asked';
import { beginsWords, settingWords } from './baseline-words';
import './baseline-list.css';

const none: readonly BaselineSummary[] = [];

export function BaselineList() {
  const saved = useLive((live) => live.baselines?.saved ?? none);
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="demo-baselines">
      <h2 id="demo-baselines" className="demo-title">
        Baselines
        <span>Saved beginnings. The key 0 leads back to the one that is told.</span>
      </h2>
      <ul className="card baselines">
        {saved.map((baseline) => (
          <BaselineRow key={baseline.id} baseline={baseline} />
        ))}
      </ul>
    </section>
  );
}

function BaselineRow({ baseline }: { baseline: BaselineSummary }) {
  const { name, demo } = baseline;
  return (
    <li>
      <b>
        <bdi>{name}</bdi>
      </b>
      <span className="baseline-words" title={settingWords(baseline)}>
        {beginsWords(baseline)}
      </span>
      {demo !== null && <Start baseline={baseline} />}
      <More baseline={baseline} />
    </li>
  );
}

function Start({ baseline }: { baseline: BaselineSummary }) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const start = () => {
    setBusy(true);
    void beginBaseline(baseline, () => navigate(stagePath)).finally(() => setBusy(false));
  };
  return (
    <Button busy={busy} icon={<MonitorPlay size={16} aria-hidden />} onClick={start}>
      Start<span className="visually-hidden"> {baseline.name} on stage</span>
    </Button>
  );
}

/** Of one that is listed: whatever is not pressed each time. */
function More({ baseline }: { baseline: BaselineSummary }) {
  const [, navigate] = useLocation();
  const trigger = <IconButton label={`More about ${baseline.name}`} icon={MoreHorizontal} />;
  return (
    <Menu align="end" trigger={trigger}>
      {baseline.demo !== null && (
        <MenuItem
          icon={<Play size={14} />}
          onSelect={() => void beginBaseline(baseline, () => navigate('/live'))}
        >
          Start in Live
        </MenuItem>
      )}
      <MenuItem icon={<Download size={14} />} onSelect={() => exportBaseline(baseline)}>
        Export
      </MenuItem>
      <MenuItem icon={<Pencil size={14} />} onSelect={() => ask({ kind: 'rename', baseline })}>
        Rename…
      </MenuItem>
      <MenuItem icon={<Copy size={14} />} onSelect={() => duplicateBaseline(baseline)}>
        Duplicate
      </MenuItem>
      <MenuItem icon={<Trash2 size={14} />} onSelect={() => ask({ kind: 'remove', baseline })}>
        Delete…
      </MenuItem>
    </Menu>
  );
}
