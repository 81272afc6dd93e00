/** Plays a script against a SCIM endpoint: request by request, at the pace of a story. */
import type {
  ClientReport,
  SimulationResponse,
  SimulationState,
  SimulationStep,
} from '../../shared/simulation';
import type { Pacer } from './pacer';
import { connect, type Endpoint, sendRequest } from './send-request';
import type { Performance } from './stories';

/** Milliseconds at speed 1. Writes are what people want to watch; look-ups may hurry. */
const pace = { read: 300, write: 850, beginning: 1000, phase: 5000 };

const nothingCame: SimulationResponse = { status: 0, body: null };

/** Rejects when a request does not get through, or the pacer is stopped. */
export async function play(
  { script, phases }: Pick<Performance, 'script' | 'phases'>,
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
    await pacer.wait(step.method === 'GET' ? pace.read : pace.write);
    const response = await sendRequest(step, destination);
    sent += 1;
    set({ requestsSent: sent });
    return response;
  }
}
