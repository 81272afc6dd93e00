import { CircleStop, TriangleAlert } from 'lucide-react';
import { useLive } from '../../state/live-store';
import type { Command } from '../feature';
import { injectionDialog } from './dialog';
import { endInjection } from './end-injection';

const common = { group: 'Do', words: 'inject failure outage error 503 429 down on purpose' };

export function useCommands(): Command[] {
  const isOn = useLive((live) => live.injection !== null);
  const hasSetting = useLive((live) => live.settings.some(({ id }) => id === live.settingId));
  const end = {
    ...common,
    id: 'end failure',
    icon: CircleStop,
    label: 'End the failure on purpose',
    run: endInjection,
  };
  const begin = {
    ...common,
    id: 'fail',
    icon: TriangleAlert,
    label: 'Fail on purpose…',
    run: injectionDialog.open,
  };
  return [...(isOn ? [end] : []), ...(hasSetting ? [begin] : [])];
}
