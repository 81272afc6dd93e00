import type { Simulation } from '../../simulation';
import { oneLoginSwitches } from './client/switches';
import { correctedMapping, documentedMapping, scim1Mapping } from './mapping';
import { oneLoginMappings } from './mapping-variants';

/** What OneLogin sends in a rehearsal. */
export const oneLoginSimulation: Simulation = {
  dialects: [
    {
      id: 'documented',
      title: 'With the documented template',
      explanation:
        'As the platform prints it: `active` is the text `"false"`, `schemas` lacks the extension, and the manager stands under `managerId`.',
      mapping: documentedMapping,
    },
    {
      id: 'corrected',
      title: 'With the corrected template',
      explanation: 'The same in the words of SCIM 2.0: a real boolean, both schemas, no manager.',
      mapping: correctedMapping,
    },
    {
      id: 'scim-1',
      title: 'As a connector of SCIM 1.1',
      explanation:
        'With the names of SCIM 1.1, `emails` as one object, and members that carry an `operation`.',
      mapping: scim1Mapping,
    },
  ],
  stages: {
    'connection test': {
      id: 'api-connection',
      title: 'API Connection',
      opening: 'The admin presses Enable under API Connection.',
    },
    'first cycle': {
      id: 'first-users',
      title: 'First users',
      opening:
        'The admin enables provisioning, presses Refresh and gives roles access. Each user comes by itself, then the groups of its roles.',
    },
    changes: {
      id: 'changes',
      title: 'Changes',
      opening: 'Things change in OneLogin. Each change is sent as it happens, within seconds.',
    },
    'on demand': {
      id: 'access-given',
      title: 'Access given',
      opening: 'The admin gives one person access to the application.',
    },
    restart: {
      id: 'reapply',
      title: 'Reapply entitlement mappings',
      opening:
        'The admin presses More Actions > Reapply entitlement mappings: rules run for everybody again.',
    },
  },
  switches: oneLoginSwitches,
  mapping: documentedMapping,
  mappings: oneLoginMappings,
  zoneMistake: {
    wrong: { source: '{$parameters.usage_location}', type: 'direct', target: 'timezone' },
    right: { source: '{$parameters.timezone}', type: 'direct', target: 'timezone' },
    where: 'Configuration > SCIM JSON Template > timezone',
  },
  client: async (options) => (await import('./client')).createOneLoginClient(options),
};
