import type { Simulation } from '../../../simulation';
import { countRequests } from '../../common/simulated-client';
import type { Dialect } from './requests';
import { entraScript } from './script';

function dialectOf(id: string): Dialect {
  if (id === 'default' || id === 'aadOptscim062020') return id;
  throw new RangeError(`Entra has no dialect ${id}`);
}

/** What Entra sends in a rehearsal. */
export const entraSimulation: Simulation = {
  dialects: [
    {
      id: 'default',
      title: 'As Entra does by itself',
      explanation:
        'Operations begin with a capital letter, `active` is the text `"False"`, and members are removed with a list of values.',
    },
    {
      id: 'aadOptscim062020',
      title: 'With ?aadOptscim062020',
      explanation:
        'As with the flag at the end of the **Tenant URL**: lower-case operations, booleans, several attributes at once without a path.',
    },
  ],
  phases: [
    {
      id: 'test-connection',
      title: 'Test connection',
      opening: 'The admin presses Test Connection.',
    },
    {
      id: 'initial-cycle',
      title: 'Initial cycle',
      opening:
        'The admin presses Start provisioning. In a real tenant the first users come after a few minutes.',
    },
    {
      id: 'incremental-cycle',
      title: 'Incremental cycle',
      opening: 'About 40 minutes later in a real tenant: Entra looks for what has changed.',
    },
  ],
  requestsExpected: (dialect) => countRequests(entraScript(dialectOf(dialect))),
  script: (dialect) => entraScript(dialectOf(dialect)),
};
