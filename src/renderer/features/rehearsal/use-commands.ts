import { Pause, Play, Square } from 'lucide-react';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import type { Command } from '../feature';
import { rehearseDialog } from './dialog';

/** What can be done with the rehearsal that is under way, or how to begin one. */
export function useCommands(): Command[] {
  const state = useLive((live) => live.simulation?.state);
  if (state === 'running') return [pause, stop];
  return state === 'paused' ? [goOn, stop] : [rehearse];
}

const common = { group: 'Do', words: 'simulate simulation demo' };

const rehearse = { ...common, id: 'rehearse', icon: Play, label: 'Rehearse…', run: rehearseDialog.open };
const pause = {
  ...common,
  id: 'pause',
  icon: Pause,
  label: 'Pause rehearsal',
  run: () => control('simulation.pause'),
};
const goOn = {
  ...common,
  id: 'go on',
  icon: Play,
  label: 'Go on with the rehearsal',
  run: () => control('simulation.resume'),
};
const stop = {
  ...common,
  id: 'stop',
  icon: Square,
  label: 'Stop rehearsal',
  run: () => control('simulation.stop'),
};

function control(name: 'simulation.pause' | 'simulation.resume' | 'simulation.stop'): void {
  void call(name, {}).catch(showFailure('The rehearsal goes on as it was'));
}
