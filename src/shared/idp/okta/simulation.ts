import type { Simulation } from '../../simulation';
import { oktaSwitches } from './client/switches';
import { rehearsalMapping } from './mapping';
import { oktaMappings } from './mapping-variants';

/** What Okta sends in a rehearsal. */
export const oktaSimulation: Simulation = {
  dialects: [
    {
      id: 'test-app',
      title: 'SCIM 2.0 Test App',
      explanation:
        'The catalogue app of this guide: users are replaced whole with PUT; activation, deactivation and groups come as PATCH.',
    },
    {
      id: 'own-integration',
      title: 'Own integration',
      explanation:
        'An application of the App Integration Wizard: users and groups are read, then replaced whole with PUT.',
    },
  ],
  stages: {
    'connection test': {
      id: 'test-credentials',
      title: 'Test of the credentials',
      opening: 'The admin presses Test API Credentials.',
    },
    'first cycle': {
      id: 'first-assignments',
      title: 'First assignments',
      opening: 'The admin assigns people, then pushes groups: Okta sends each within seconds.',
    },
    changes: {
      id: 'changes',
      title: 'Changes',
      opening: 'Something changes in Okta: it is sent within seconds.',
    },
    restart: {
      id: 'force-sync',
      title: 'Force Sync',
      opening: 'The admin presses Force Sync, and Push now for each group: everybody is sent again.',
    },
  },
  switches: oktaSwitches,
  mapping: rehearsalMapping,
  mappings: oktaMappings,
  zoneMistake: {
    wrong: { source: 'user.countryCode', type: 'expression', target: 'timezone' },
    right: { source: 'user.timezone', type: 'expression', target: 'timezone' },
    where: 'Provisioning > To App > Attribute Mappings > timezone',
  },
  client: async (options) => (await import('./client')).createOktaClient(options),
};
