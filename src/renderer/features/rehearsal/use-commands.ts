import { FlagTriangleRight, Pause, Play, Square, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { identityProviders } from '../../../shared/idp';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { nameWithinText } from '../../../shared/idp/name-within-text';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import type { Command } from '../feature';
import { clearSandbox } from './clear-sandbox';
import { rehearseDialog } from './dialog';
import { resultPath } from './paths';
import { playInSandbox, usualPlay } from './play';

/** What can be done with the rehearsal that is under way, or with what the last one left. */
export function useCommands(): Command[] {
  const state = useLive((live) => live.simulation?.state);
  const ofSandbox = useSandboxCommands();
  const [, navigate] = useLocation();
  if (state === 'running') return [pause, stop];
  return state === 'paused'
    ? [goOn, stop]
    : [rehearse, ...identityProviders.map((idp) => rehearseAs(idp, navigate)), ...ofSandbox];
}

const common = { group: 'Do', words: 'simulate simulation demo' };

const rehearse = { ...common, id: 'rehearse', icon: Play, label: 'Rehearse…', run: rehearseDialog.open };
/** At once and in the sandbox, as it is usually played. */
function rehearseAs(idp: IdentityProvider, navigate: (path: string) => void): Command {
  const begin = () =>
    void playInSandbox(usualPlay(idp.id)).then(
      () => navigate('/live'),
      showFailure('The rehearsal did not start'),
    );
  return {
    ...common,
    id: `rehearse ${idp.id}`,
    icon: Play,
    label: `Rehearse as ${nameWithinText(idp)}`,
    run: begin,
  };
}

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

/** While the sandbox is on show. */
function useSandboxCommands(): Command[] {
  const [, navigate] = useLocation();
  const sandbox = useLive((live) =>
    live.settings.find(({ id, sandbox }) => sandbox && id === live.settingId),
  );
  if (sandbox === undefined) return [];
  const clear = () =>
    void clearSandbox(sandbox.id).then(() => navigate('/'), showFailure('The sandbox was not cleared'));
  return [
    {
      ...common,
      id: 'result',
      icon: FlagTriangleRight,
      label: 'Show the result of the rehearsal',
      run: () => navigate(resultPath),
    },
    { ...common, id: 'clear sandbox', icon: Trash2, label: 'Clear the sandbox', run: clear },
  ];
}
