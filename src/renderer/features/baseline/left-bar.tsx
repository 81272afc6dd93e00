import { RotateCcw, X } from 'lucide-react';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { demoPath } from '../demo/paths';
import { clearSandbox } from '../rehearsal/clear-sandbox';
import '../../components/bar.css';

const useDismissed = create<{ dismissed: boolean }>()(() => ({ dismissed: false }));

/** After a start: a demo that ended with the workbench is still in its sandbox, and can be begun again or cleared. */
export function LeftBar() {
  const [location] = useLocation();
  const left = useLive((live) =>
    live.demo == null && live.simulation === null ? (live.baselines?.left ?? null) : null,
  );
  const isShown = useLive((live) => live.settingId !== null && live.settingId === left?.settingId);
  const dismissed = useDismissed((state) => state.dismissed);
  if (left === null || dismissed || !(isShown || location === '/' || location === demoPath)) return null;
  return (
    <section className="bar" aria-label="A demo that ended">
      <RotateCcw size={18} aria-hidden />
      <p>
        The demo of {bidiIsolate(left.name)} ended when SCIM Workbench was closed. Who had arrived is still in
        its sandbox.
      </p>
      <Actions settingId={left.settingId} />
      <IconButton label="Dismiss" icon={X} onClick={() => useDismissed.setState({ dismissed: true })} />
    </section>
  );
}

function Actions({ settingId }: { settingId: string }) {
  const [, navigate] = useLocation();
  const begin = () =>
    void call('baseline.reset', { settingId })
      .then(() => selectSetting(settingId))
      .then(() => navigate('/live'), showFailure('The demo did not begin'));
  const clear = () => void clearSandbox(settingId).catch(showFailure('The sandbox was not cleared'));
  return (
    <>
      <Button size="small" onClick={begin}>
        Begin it again
      </Button>
      <Button size="small" kind="quiet" onClick={clear}>
        Clear the sandbox
      </Button>
    </>
  );
}
