/**
 * Plays the script of a simulated identity provider against our own listener. Everything it does goes through the same
 * port, the same token check and the same journal as real traffic.
 */
import { Agent } from 'node:http';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import type {
  SimulationRequest,
  SimulationResponse,
  SimulationScript,
  SimulationState,
} from '../../shared/simulation';
import { SimulationMismatch } from '../../shared/simulation-mismatch';
import { createPacer, type Pacer } from './pacer';
import { type Destination, sendRequest } from './send-request';

export interface SimulationOptions {
  settingId: string;
  idp: IdentityProvider;
  dialect: string;
  /** 0.5 to 20; at 1 the story of Entra takes about 75 seconds. */
  speed: number;
  /** Base URL of our own listener on this machine, http. */
  baseUrl: string;
  /** A token whose purpose is `simulation`. */
  token: string;
  /** Called after every change, at most a few times a second at speed 1. */
  onState(state: SimulationState): void;
  now?(): Date;
}

export interface SimulationRun {
  state(): SimulationState;
  pause(): void;
  resume(): void;
  stop(): void;
  setSpeed(speed: number): void;
  /** Resolves with the last state: finished, stopped or failed. Never rejects. */
  ended: Promise<SimulationState>;
}

/** Milliseconds at speed 1. Writes are what people want to watch; look-ups may hurry. */
const pace = { read: 300, write: 850, beginning: 1000, phase: 5000 };

/** Starts at once and returns before the first request is sent. Throws a RangeError for an unknown dialect. */
export function runSimulation(options: SimulationOptions): SimulationRun {
  const stopping = new AbortController();
  const pacer = createPacer(options.speed, stopping.signal);
  const script = options.idp.simulation.script(options.dialect);
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

  const ended = play(script, options, pacer, stopping.signal, set)
    .then(() => end({ state: 'finished', caption: 'Everything was sent and answered as expected.' }))
    .catch((error: unknown) => end(stopping.signal.aborted ? stopped : failure(error)))
    .then(() => state);

  return {
    state: () => state,
    pause: () => whileGoing(pacer.pause, { state: 'paused' }),
    resume: () => whileGoing(pacer.resume, { state: 'running' }),
    stop: () => stopping.abort(),
    setSpeed: (speed) => whileGoing(() => pacer.setSpeed(speed), { speed }),
    ended,
  };
}

function timeNow({ now }: Pick<SimulationOptions, 'now'>): string {
  return (now?.() ?? new Date()).toISOString();
}

const stopped: Partial<SimulationState> = { state: 'stopped', caption: 'Stopped.' };

function initialState({ settingId, idp, dialect, speed, now }: SimulationOptions): SimulationState {
  const { phases, requestsExpected } = idp.simulation;
  return {
    settingId,
    idp: idp.id,
    dialect,
    speed,
    state: 'running',
    phases: phases.map(({ id, title }) => ({ id, title })),
    phase: phases[0]?.id ?? '',
    caption: phases[0]?.opening ?? '',
    requestsSent: 0,
    requestsExpected: requestsExpected(dialect),
    startedAt: timeNow({ now }),
    endedAt: null,
    error: null,
  };
}

async function play(
  script: SimulationScript,
  options: SimulationOptions,
  pacer: Pacer,
  signal: AbortSignal,
  set: (change: Partial<SimulationState>) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const destination: Destination = { baseUrl: options.baseUrl, token: options.token, agent, signal };
  let phase = '';
  let sent = 0;
  try {
    for (let next = script.next(); !next.done; ) {
      const message = next.value;
      if (message.phase !== phase) await openPhase(message.phase, sent === 0);
      phase = message.phase;
      set({ caption: message.caption });
      await pacer.wait(message.method === 'GET' ? pace.read : pace.write);
      const response = await sendRequest(message, destination);
      sent += 1;
      set({ requestsSent: sent });
      next = script.next(asExpected(message, response));
    }
  } finally {
    agent.destroy();
  }

  async function openPhase(id: string, isFirst: boolean): Promise<void> {
    const opening = options.idp.simulation.phases.find((candidate) => candidate.id === id)?.opening;
    set({ phase: id, caption: opening ?? '' });
    await pacer.wait(isFirst ? pace.beginning : pace.phase);
  }
}

function asExpected(message: SimulationRequest, response: SimulationResponse): SimulationResponse {
  if (message.expected.includes(response.status)) return response;
  const { body, status } = response;
  const detail =
    typeof body === 'object' && body !== null && 'detail' in body ? `: ${String(body.detail)}` : '';
  const path = message.path.split('?')[0];
  throw new SimulationMismatch(
    `${message.caption}: ${message.method} ${path} was expected to be answered ${message.expected.join(' or ')}, but ${status} came${detail}`,
  );
}

function failure(error: unknown): Partial<SimulationState> {
  const text = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof SimulationMismatch
      ? text
      : `The request did not get through to our own listener: ${text}.`;
  return { state: 'failed', error: sentence, caption: 'The rehearsal could not go on.' };
}
