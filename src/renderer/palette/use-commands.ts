import {
  Copy,
  FileInput,
  Keyboard,
  KeyRound,
  Moon,
  Pause,
  Play,
  Plus,
  Settings,
  Square,
  Sun,
  SunMoon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ScimSetting } from '../../shared/scim-setting';
import type { SimulationState } from '../../shared/simulation';
import { copyByKey } from '../components/copy-text';
import { pages } from '../shell/pages';
import { call } from '../state/api';
import { selectSetting } from '../state/connect';
import { openDialog } from '../state/dialogs';
import { useLive } from '../state/live-store';
import { makeToken } from '../state/new-token';
import { chooseTheme } from '../state/theme';
import { tellFailure } from '../state/toasts';
import type { Command } from './command';

/** What can be gone to and done at present, without asking the core. */
export function useCommands(): Command[] {
  const [, navigate] = useLocation();
  const settings = useLive((live) => live.settings);
  const settingId = useLive((live) => live.settingId);
  const baseUrl = useLive((live) => live.workbench?.baseUrl);
  const rehearsal = useLive((live) => live.simulation?.state);
  return useMemo(
    () => [
      ...pageCommands(navigate),
      ...ofSetting(
        settings.find(({ id }) => id === settingId),
        baseUrl,
      ),
      ...rehearsalCommands(rehearsal),
      ...otherSettings(settings, settingId),
      ...general(),
    ],
    [navigate, settings, settingId, baseUrl, rehearsal],
  );
}

function pageCommands(navigate: (path: string) => void): Command[] {
  return pages.map(({ label, path, icon, key }) => {
    return { id: path, group: 'Go to', icon, label, detail: `g ${key}`, run: () => navigate(path) };
  });
}

function ofSetting(setting: ScimSetting | undefined, baseUrl: string | undefined): Command[] {
  if (setting === undefined) return [];
  const { id, name } = setting;
  return [
    {
      id: 'copy base URL',
      group: 'Do',
      icon: Copy,
      label: 'Copy base URL',
      detail: baseUrl ?? '',
      words: 'tenant address',
      run: () => void copyByKey(baseUrl ?? '', 'Base URL copied'),
    },
    {
      id: 'new token',
      group: 'Do',
      icon: KeyRound,
      label: 'New token',
      detail: name,
      words: 'secret rotate bearer',
      run: () => makeToken(id),
    },
  ];
}

function rehearsalCommands(state: SimulationState['state'] | undefined): Command[] {
  const control = (name: 'simulation.pause' | 'simulation.resume' | 'simulation.stop') => () =>
    void call(name, {}).catch(tellFailure('The rehearsal goes on as it was'));
  const words = 'simulate simulation demo';
  const stop = {
    id: 'stop',
    group: 'Do',
    icon: Square,
    label: 'Stop rehearsal',
    words,
    run: control('simulation.stop'),
  };
  if (state === 'running') {
    return [
      {
        id: 'pause',
        group: 'Do',
        icon: Pause,
        label: 'Pause rehearsal',
        words,
        run: control('simulation.pause'),
      },
      stop,
    ];
  }
  if (state === 'paused') {
    return [
      {
        id: 'go on',
        group: 'Do',
        icon: Play,
        label: 'Go on with the rehearsal',
        words,
        run: control('simulation.resume'),
      },
      stop,
    ];
  }
  return [
    { id: 'rehearse', group: 'Do', icon: Play, label: 'Rehearse…', words, run: () => openDialog('rehearse') },
  ];
}

function otherSettings(settings: ScimSetting[], settingId: string | null): Command[] {
  const others = settings.filter(({ id }) => id !== settingId);
  return others.map(({ id, name }) => {
    return {
      id,
      group: 'SCIM settings',
      icon: Settings,
      label: name,
      detail: 'switch to',
      run: () => void selectSetting(id),
    };
  });
}

function general(): Command[] {
  return [
    {
      id: 'new setting',
      group: 'Do',
      icon: Plus,
      label: 'New SCIM setting…',
      run: () => openDialog('new SCIM setting'),
    },
    {
      id: 'import setting',
      group: 'Do',
      icon: FileInput,
      label: 'Import SCIM setting…',
      words: 'file json',
      run: () => openDialog('import SCIM setting'),
    },
    {
      id: 'light',
      group: 'Do',
      icon: Sun,
      label: 'Light theme',
      words: 'appearance',
      run: () => chooseTheme('light'),
    },
    {
      id: 'dark',
      group: 'Do',
      icon: Moon,
      label: 'Dark theme',
      words: 'appearance',
      run: () => chooseTheme('dark'),
    },
    {
      id: 'system theme',
      group: 'Do',
      icon: SunMoon,
      label: 'Theme as the system',
      words: 'appearance',
      run: () => chooseTheme('system'),
    },
    {
      id: 'keys',
      group: 'Do',
      icon: Keyboard,
      label: 'Show all keys',
      detail: '?',
      run: () => openDialog('keys'),
    },
  ];
}
