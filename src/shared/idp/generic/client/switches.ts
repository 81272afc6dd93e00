/** In what clients that keep to the RFC differ. */
import type { ClientSwitch } from '../../../simulation';

export const genericSwitches = [
  {
    id: 'readsDiscovery',
    sentence:
      'It asks for /ServiceProviderConfig, /ResourceTypes and /Schemas first, and uses PUT where PATCH is not supported.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'membersAtOnce',
    sentence: 'A new group carries its members. Without it, they follow in a second request.',
    byDefault: true,
    unverified: false,
  },
  {
    id: 'capitalEq',
    sentence: 'Filters write the operator with a capital, `Eq`, as PingOne’s template does.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'neverClears',
    sentence: 'What was emptied is not cleared: PingOne cannot.',
    byDefault: false,
    unverified: false,
  },
  {
    id: 'deletesLeavers',
    sentence: 'Who leaves the scope is deleted and not deactivated.',
    byDefault: false,
    unverified: false,
  },
] as const satisfies readonly ClientSwitch[];

export type SwitchId = (typeof genericSwitches)[number]['id'];
