import type { Simulation } from '../../simulation';
import { genericSwitches } from './client/switches';
import { genericMapping } from './mapping';
import { genericMappings } from './mapping-variants';

/** What a client sends in a rehearsal that keeps to RFC 7644. */
export const genericSimulation: Simulation = {
  dialects: [
    {
      id: 'patch',
      title: 'Changes with PATCH',
      explanation:
        'What changed, and nothing else: operations of RFC 7644 section 3.5.2, members added and removed one by one.',
    },
    {
      id: 'put',
      title: 'Changes with PUT',
      explanation:
        'The whole user or group each time, as RFC 7644 section 3.5.1 has it: what is not in the body is gone.',
    },
  ],
  stages: {
    'connection test': {
      id: 'test-connection',
      title: 'Test of the connection',
      opening: 'The admin presses Test connection: the client asks what this server supports.',
    },
    'first cycle': {
      id: 'first-synchronization',
      title: 'First synchronization',
      opening: 'The admin switches provisioning on: everybody in scope is looked for and created.',
    },
    changes: { id: 'changes', title: 'Changes', opening: 'Later: what has changed is sent.' },
  },
  switches: genericSwitches,
  mapping: genericMapping,
  mappings: genericMappings,
  zoneMistake: {
    wrong: { source: 'countryCode', type: 'direct', target: 'timezone' },
    right: { source: 'timeZone', type: 'direct', target: 'timezone' },
    where: 'its attribute mapping, row timezone',
  },
  client: async (options) => (await import('./client')).createGenericClient(options),
};
