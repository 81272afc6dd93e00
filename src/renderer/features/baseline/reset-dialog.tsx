import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf } from '../../../shared/idp';
import { announce } from '../../components/announcer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { useThrottledLive } from '../../state/throttled-live';
import { showToast } from '../../state/toasts';
import { stagePath } from '../stage/paths';
import { endQuestion, type Question, useAsked } from './asked';
import { beginsWords } from './baseline-words';
import { realWords, removedWords, returnsWords, secondsText } from './reset-words';
import './reset-dialog.css';

type Asked = Extract<Question, { kind: 'reset' }>;

/** Asks once, with what goes and what comes back. Where somebody real has arrived, the name is typed first. */
export function ResetDialog() {
  const asked = useAsked(({ question }) => (question?.kind === 'reset' ? question : null));
  return asked === null ? null : <Reset asked={asked} />;
}

function Reset({ asked: { settingId, look } }: { asked: Asked }) {
  const { start, isReal } = look;
  const removes = useRemovesNow(settingId, look.removes);
  const setting = useLive((live) => live.settings.find(({ id }) => id === settingId));
  const reset = useReset(settingId);
  const name = setting?.name ?? '';
  return (
    <ConfirmDialog
      open
      onClose={endQuestion}
      title={`Reset to ${bidiIsolate(start.name)}?`}
      description="Everything begins anew. This can’t be undone."
      confirmLabel="Reset"
      focus={isReal ? 'field' : 'confirm'}
      {...(isReal && { typeToConfirm: name })}
      onConfirm={reset}
    >
      <dl className="reset-facts">
        <dt>Goes</dt>
        <dd>
          {removedWords(removes)}
          {isReal && <b> {realWords(removes)}</b>}
        </dd>
        <dt>Ends</dt>
        <dd>What is played, and what fails on purpose.</dd>
        <dt>Comes back</dt>
        <dd>
          <Returns start={start} name={name} plays={setting?.sandbox === true} />
        </dd>
      </dl>
    </ConfirmDialog>
  );
}

/** More may arrive while it is asked. */
function useRemovesNow(settingId: string, looked: Asked['look']['removes']) {
  const isShown = useLive((live) => live.settingId === settingId);
  const { users: people, groups, requests, findings } = useThrottledLive((live) => live.counts);
  return isShown
    ? { ...looked, people, groups, findings, requests: Math.max(requests, looked.realRequests) }
    : looked;
}

/** @param plays a demo begins there; else what is set is set again */
function Returns({ start, name, plays }: { start: Asked['look']['start']; name: string; plays: boolean }) {
  const baseline = useLive((live) => live.baselines?.saved.find(({ id }) => id === start.id));
  const demo = useLive((live) => live.demo ?? null);
  if (!plays) return returnsWords(null, name);
  if (baseline?.demo != null) return returnsWords(beginsWords(baseline), name);
  if (demo === null) return returnsWords(bidiIsolate(start.name), name);
  const { shortName } = identityProviderOf(demo.idp);
  return returnsWords(`${bidiIsolate(demo.company.name)} with ${shortName}`, name);
}

/** What was opened of a list is gone: its list is shown. */
function useReset(settingId: string) {
  const [location, navigate] = useLocation();
  return async () => {
    const { milliseconds } = await call('baseline.reset', { settingId });
    const [, list] = /^(\/(?:live|requests|findings|directory))\//.exec(location) ?? [];
    if (list !== undefined) navigate(list);
    const done = `Back at the beginning, in ${secondsText(milliseconds)}`;
    // Nothing speaks up before an audience.
    if (location.startsWith(stagePath)) announce(done);
    else showToast(done);
  };
}
