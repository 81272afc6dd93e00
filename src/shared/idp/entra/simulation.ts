import type { Simulation } from '../../simulation';
import { entraSwitches } from './client/switches';
import { rehearsalMapping } from './mapping';
import { entraMappings } from './mapping-variants';

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
  stages: {
    'connection test': {
      id: 'test-connection',
      title: 'Test connection',
      opening: 'The admin presses Test Connection.',
    },
    'first cycle': {
      id: 'initial-cycle',
      title: 'Initial cycle',
      opening:
        'The admin presses Start provisioning. In a real tenant the first users come after a few minutes.',
    },
    changes: {
      id: 'incremental-cycle',
      title: 'Incremental cycle',
      opening: 'About 40 minutes later in a real tenant: Entra looks for what has changed.',
    },
    'on demand': {
      id: 'provision-on-demand',
      title: 'Provision on demand',
      opening: 'The admin picks one user or group under Provision on demand.',
    },
    restart: {
      id: 'restart',
      title: 'Restart',
      opening: 'The admin presses Restart provisioning: everybody is looked at again.',
    },
  },
  switches: entraSwitches,
  mapping: rehearsalMapping,
  mappings: entraMappings,
  zoneMistake: {
    wrong: { source: 'usageLocation', type: 'direct', target: 'timezone' },
    right: { source: 'extensionAttribute1', type: 'direct', target: 'timezone' },
    where: 'Provisioning > Mappings > timezone',
  },
  client: async (options) => (await import('./client')).createEntraClient(options),
};
