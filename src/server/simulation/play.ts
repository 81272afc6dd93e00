/** Plays a script against a SCIM endpoint: request by request, at the pace of a story. */
import type {
  ClientReport,
  Cue,
  CuedScript,
  SimulationResponse,
  SimulationState,
  SimulationStep,
} from '../../shared/simulation';
import type { Pacer } from './pacer';
import { connect, type Destination, type Endpoint, sendRequest } from './send-request';

/** Milliseconds at speed 1. Writes are what people want to watch; look-ups may hurry. */
export const pace = { read: 300, write: 850, beginning: 1000, phase: 5000 };

const nothingCame: SimulationResponse = { status: 0, body: null };

/** What a cue may take hold of. */
export interface Stage {
  destination: Destination;
  pacer: Pacer;
}

export interface Played {
  script: CuedScript;
  phases: readonly { id: string; title: string; opening: string }[];
  /** Rejects where the cue can't be followed. Without it there are none. */
  follow?: (cue: Cue, stage: Stage) => Promise<void>;
  /** In place of the usual waits before a request: how much shorter they are, from 0 to 1. */
  haste?: () => number;
}

/** Rejects when a request does not get through, or the pacer is stopped. */
export async function play(
  { script, phases, follow, haste = () => 1 }: Played,
  endpoint: Endpoint,
  pacer: Pacer,
  set: (change: Partial<SimulationState>) => void,
): Promise<ClientReport> {
  const destination = connect(endpoint);
  let phase = '';
  let sent = 0;
  try {
    let next = script.next();
    while (!next.done) {
      const step = next.value;
      if ('cue' in step) {
        if (step.phase !== phase) set({ phase: step.phase });
        phase = step.phase;
        await follow?.(step.cue, { destination, pacer });
        next = script.next(nothingCame);
        continue;
      }
      if (step.phase !== phase) await openPhase(step.phase, phase === '');
      phase = step.phase;
      set({ caption: step.caption });
      next = script.next(await take(step));
    }
    return next.value;
  } finally {
    destination.agent.destroy();
  }

  async function openPhase(id: string, isFirst: boolean): Promise<void> {
    set({ phase: id, caption: phases.find((candidate) => candidate.id === id)?.opening ?? '' });
    await pacer.wait(isFirst ? pace.beginning : pace.phase);
  }

  async function take(step: SimulationStep): Promise<SimulationResponse> {
    if ('wait' in step) {
      await pacer.wait(step.wait);
      return nothingCame;
    }
    await pacer.wait((step.method === 'GET' ? pace.read : pace.write) * haste());
    const response = await sendRequest(step, destination);
    sent += 1;
    set({ requestsSent: sent });
    return response;
  }
}
