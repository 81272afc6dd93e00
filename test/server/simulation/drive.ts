import type { ClientRequest, ClientSteps, SimulationResponse } from '../../../src/shared/simulation';
import type { TestListener } from '../listener/test-listener';

/** Plays a client's steps against the real listener; pauses take no time. */
export async function drive(
  steps: ClientSteps | undefined,
  { send }: Pick<TestListener, 'send'>,
): Promise<void> {
  if (steps === undefined) return;
  let next = steps.next();
  while (!next.done) next = steps.next('wait' in next.value ? nothingCame : await answer(next.value, send));
}

const nothingCame: SimulationResponse = { status: 0, body: null };

async function answer(
  { method, path, headers, body }: ClientRequest,
  send: TestListener['send'],
): Promise<SimulationResponse> {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const { status, body: answered } = await send({ method, url: `/scim${path}`, headers, ...payload });
  return { status, body: answered };
}
