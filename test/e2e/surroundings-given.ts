/** What stands in for the internet, from the test to the process that it starts. */
import type { Surroundings } from '../../src/server/surroundings';
import { toLoopback } from '../server/tunnel/tls-proxy';

const variable = 'TEST_SURROUNDINGS';

/** Every name leads to this computer there. */
export function surroundingsVariable({ ca, port }: Surroundings): Record<string, string> {
  return { [variable]: JSON.stringify({ ca, port }) };
}

export function surroundingsGiven(): Surroundings {
  return { ...JSON.parse(process.env[variable] ?? '{}'), lookup: toLoopback };
}
