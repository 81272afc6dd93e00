import type { Simulation } from '../../simulation';
import { jumpCloudSwitches } from './client/switches';
import { jumpCloudMapping } from './mapping';
import { jumpCloudMappings } from './mapping-variants';

/** What JumpCloud sends in a rehearsal. */
export const jumpCloudSimulation: Simulation = {
  dialects: [
    {
      id: 'default',
      title: 'As JumpCloud does by itself',
      explanation:
        'Users are replaced whole with PUT, groups are created without members and filled with PATCH. How it writes the members of a group stands in no public source: those bodies are unverified.',
    },
  ],
  stages: {
    'connection test': {
      id: 'test-connection',
      title: 'Test connection',
      opening: 'The admin presses Test Connection, then Activate. A test user and a test group come and go.',
    },
    'first cycle': {
      id: 'first-synchronization',
      title: 'First synchronization',
      opening:
        'The admin ticks groups under User Groups and presses Save. Their members follow within minutes.',
    },
    changes: {
      id: 'changes',
      title: 'Changes',
      opening: 'JumpCloud sends what changes as it happens.',
    },
  },
  switches: jumpCloudSwitches,
  mapping: jumpCloudMapping,
  mappings: jumpCloudMappings,
  client: async (options) => (await import('./client')).createJumpCloudClient(options),
};
