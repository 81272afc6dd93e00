/**
 * Keeps the page up to date: one stream of events at a time, for the SCIM setting that is shown. A stream that ends or falls
 * silent is opened again where it stopped; the core sends what was missed, or with a fresh snapshot.
 */
import type { CallInput } from '../../shared/contract';
import { isInUse } from '../../shared/in-use';
import type { LiveEvent } from '../../shared/live-event';
import { ApiCallError, call, stream } from './api';
import { batchPerFrame } from './batch-per-frame';
import { applyEvents } from './live-reducer';
import { useLive } from './live-store';
import { takePageToken } from './page-token';
import { delayBefore, pause } from './reconnect';
import { rememberShown, shownBefore } from './shown-before';

/** The core says something at least every 15 seconds. */
const silenceMs = 40_000;
const reopening = 'reopening';
const triedAgain = 'It is tried again by itself.';
const startAgain = 'If the workbench was ended, start it again.';

/** Of the stream that is open, or of the pause before the next. */
let current = new AbortController();
/** The SCIM setting to show; null leaves the choice to the core. */
let wanted: string | null = shownBefore();

const batches = batchPerFrame<LiveEvent>((events) => {
  useLive.setState((live) => ({ ...applyEvents(live, events), connection: 'live', lostBecause: null }));
  leaveDeletedSetting();
});

/** Connects and stays connected for as long as the page lives. */
export function connect(): void {
  window.addEventListener('hashchange', () => takePageToken() && reconnect());
  window.addEventListener('online', reconnect);
  void keepConnected();
}

/** Shows this SCIM setting from now on, also after a restart. What is shown stays until the new snapshot is there. */
export async function selectSetting(settingId: string): Promise<void> {
  show(settingId);
  // Not remembered is no reason to stop: a core that can't save says so by a notice of its own.
  await call('preferences.change', { selectedSettingId: settingId }).catch(() => {});
}

/** Tries now instead of when the pause is over. */
export function reconnect(): void {
  batches.drop();
  current.abort(reopening);
}

function show(settingId: string | null): void {
  wanted = settingId;
  rememberShown(settingId);
  useLive.setState({ sequence: null });
  reconnect();
}

/** The setting on show was deleted or archived, or the first one was made: the core knows which comes next. */
function leaveDeletedSetting(): void {
  const { settings, settingId } = useLive.getState();
  const inUse = settings.filter(isInUse);
  const gone = settingId === null ? inUse.length > 0 : !inUse.some(({ id }) => id === settingId);
  if (gone && (settingId === null || wanted === settingId || wanted === null)) show(null);
}

async function keepConnected(): Promise<never> {
  let failures = 0;
  for (;;) {
    current = new AbortController();
    const { signal } = current;
    const heard = await listen(current);
    if (signal.aborted && signal.reason === reopening) continue;
    failures = heard ? 1 : failures + 1;
    await pause(delayBefore(failures), signal);
  }
}

/** Hands events on until the stream is over. True when at least one came. */
async function listen(abort: AbortController): Promise<boolean> {
  const watch = watchForSilence(abort);
  let heard = false;
  try {
    for await (const event of stream('live.events', nextRequest(), abort.signal)) {
      if (abort.signal.aborted) break;
      heard = true;
      watch.heard();
      batches.add(event);
    }
    lose(abort.signal, `The workbench has ended the connection. ${startAgain} ${triedAgain}`);
  } catch (error) {
    lose(abort.signal, reasonIn(error), isOfUnknownPage(error));
  } finally {
    watch.stop();
  }
  return heard;
}

function nextRequest(): CallInput<'live.events'> {
  const { settingId, sequence } = useLive.getState();
  return sequence === null ? { settingId: wanted ?? settingId } : { settingId, after: sequence };
}

function lose(signal: AbortSignal, because: string, isUnknownPage = false): void {
  if (signal.aborted && signal.reason === reopening) return;
  const silent = `The workbench has been silent for too long. ${startAgain} ${triedAgain}`;
  useLive.setState({ connection: 'lost', lostBecause: signal.aborted ? silent : because, isUnknownPage });
}

/** A page that a later start does not know can try as long as it likes: its message says what helps. */
function reasonIn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isOfUnknownPage(error) ? message : `${message} ${triedAgain}`;
}

function isOfUnknownPage(error: unknown): boolean {
  return error instanceof ApiCallError && error.code === 'NO_TOKEN';
}

function watchForSilence(abort: AbortController) {
  let heardAt = performance.now();
  let timer = setTimeout(look, silenceMs);
  function look() {
    const left = heardAt + silenceMs - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else abort.abort('silence');
  }
  return {
    heard() {
      heardAt = performance.now();
    },
    stop: () => clearTimeout(timer),
  };
}
