/**
 * Plays a story against a SCIM endpoint, mostly our own: through the same port, the same token check and the same journal as
 * real traffic. It can be paused, hurried and stopped, and says what it is at.
 */
import type { ClientReport, SimulationState } from '../../shared/simulation';
import { SimulationMismatch } from '../../shared/simulation-mismatch';
import { createPacer } from './pacer';
import { play } from './play';
import type { Endpoint } from './send-request';
import type { Performed } from './stories';

export interface SimulationOptions {
  /** User name of clients that sign in with HTTP Basic too. */
  settingId: string;
  performance: Performed;
  /** 0.5 to 20; at 1 the first story takes about 75 seconds. */
  speed: number;
  /** Base URL of any SCIM endpoint, http or https. */
  baseUrl: string;
  /** Of our own endpoint, one whose purpose is `simulation`. */
  token: string;
  surroundings?: Endpoint['surroundings'];
  /** Called after every change, at most a few times a second at speed 1. */
  onState(state: SimulationState): void;
  now?(): Date;
}

export interface SimulationRun {
  state(): SimulationState;
  pause(): void;
  resume(): void;
  /** While it is paused: one request further. */
  step(): void;
  stop(): void;
  setSpeed(speed: number): void;
  /** Resolves with the last state: finished, stopped or failed. Never rejects. */
  ended: Promise<SimulationState>;
}

/** Starts at once and returns before the first request is sent. */
export function runSimulation(options: SimulationOptions): SimulationRun {
  const stopping = new AbortController();
  const pacer = createPacer(options.speed, stopping.signal);
  let state = initialState(options);

  function set(change: Partial<SimulationState>): void {
    state = { ...state, ...change };
    options.onState(state);
  }

  function whileGoing(act: () => void, change: Partial<SimulationState>): void {
    if (state.state !== 'running' && state.state !== 'paused') return;
    act();
    set(change);
  }

  const end = (how: Partial<SimulationState>) => set({ ...how, endedAt: timeNow(options) });

  const { performance, settingId, baseUrl, token, surroundings } = options;
  const endpoint = { baseUrl, token, userName: settingId, surroundings, signal: stopping.signal };
  const ended = play(performance, endpoint, pacer, set)
    .then((report) => end(outcomeOf(report)))
    .catch((error: unknown) => end(stopping.signal.aborted ? stopped : failure(error, baseUrl)))
    .then(() => state);

  return {
    state: () => state,
    pause: () => whileGoing(pacer.pause, { state: 'paused' }),
    resume: () => whileGoing(pacer.resume, { state: 'running' }),
    step: pacer.step,
    stop: () => stopping.abort(),
    setSpeed: (speed) => whileGoing(() => pacer.setSpeed(speed), { speed }),
    ended,
  };
}

function timeNow({ now }: Pick<SimulationOptions, 'now'>): string {
  return (now?.() ?? new Date()).toISOString();
}

const stopped: Partial<SimulationState> = { state: 'stopped', caption: 'Stopped.' };

function initialState({ settingId, performance, speed, now }: SimulationOptions): SimulationState {
  const { idp, dialect, phases, requestsExpected } = performance;
  return {
    settingId,
    idp,
    dialect,
    speed,
    state: 'running',
    phases: phases.map(({ id, title }) => ({ id, title })),
    phase: phases[0]?.id ?? '',
    caption: phases[0]?.opening ?? '',
    requestsSent: 0,
    requestsExpected,
    startedAt: timeNow({ now }),
    endedAt: null,
    error: null,
  };
}

/** Whoever could not be sent is a failure of the rehearsal, even though the client would go on trying. */
function outcomeOf({ failures: [first, ...others], quarantine }: ClientReport): Partial<SimulationState> {
  if (first === undefined)
    return { state: 'finished', caption: 'Everything was sent and answered as expected.' };
  const more = others.length === 0 ? '' : ` So it was with ${others.length} more.`;
  const error = `${first.sentence}${/[.!?]$/.test(first.sentence) ? '' : '.'}${more}${quarantine === null ? '' : ` ${quarantine}`}`;
  return { state: 'failed', error, caption: 'Not everything could be sent.' };
}

function failure(error: unknown, baseUrl: string): Partial<SimulationState> {
  const text = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof SimulationMismatch ? text : `The request did not get through to ${baseUrl}: ${text}.`;
  return { state: 'failed', error: sentence, caption: 'The rehearsal could not go on.' };
}
