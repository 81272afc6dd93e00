import { BookmarkPlus, FileInput, MonitorPlay, RotateCcw } from 'lucide-react';
import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { BaselineSummary } from '../../../shared/features/baseline';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { stagePath } from '../stage/paths';
import { beginBaseline } from './actions';
import { ask, askReset } from './asked';
import { beginsWords } from './baseline-words';

const common = { group: 'Do', words: 'baseline reset demo begin beginning restore start over' };

const none: readonly BaselineSummary[] = [];

export function useCommands(): Command[] {
  const [, navigate] = useLocation();
  const saved = useLive((live) => live.baselines?.saved ?? none);
  const start = useLive((live) => live.baselines?.start ?? null);
  const played = saved.filter(({ demo }) => demo !== null);
  return [
    ...(start === null ? [] : [resetTo(start.name)]),
    ...useSaving(),
    ...played.map((baseline) => startOf(baseline, () => navigate(stagePath))),
    {
      ...common,
      id: 'import baseline',
      icon: FileInput,
      label: 'Import a baseline…',
      run: () => ask({ kind: 'import' }),
    },
  ];
}

function resetTo(name: string): Command {
  return {
    ...{ ...common, id: 'reset', icon: RotateCcw, detail: '0' },
    ...{ label: `Reset to ${bidiIsolate(name)}…`, run: askReset },
  };
}

function startOf(baseline: BaselineSummary, onStarted: () => void): Command {
  return {
    ...{ ...common, id: `baseline ${baseline.id}`, icon: MonitorPlay },
    ...{ label: `Start ${bidiIsolate(baseline.name)} on stage`, detail: beginsWords(baseline) },
    run: () => void beginBaseline(baseline, onStarted),
  };
}

/** Of the setting on show, where it is one's own or a demo is told into it. */
function useSaving(): Command[] {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const isTold = useLive((live) => live.demo != null && live.demo.settingId === live.settingId);
  if (setting === undefined || (setting.sandbox && !isTold)) return [];
  const { id: settingId, name } = setting;
  const run = () => ask({ kind: 'save', from: { kind: 'setting', settingId }, proposed: name });
  return [{ ...common, id: 'save baseline', icon: BookmarkPlus, label: 'Save as baseline…', run }];
}
