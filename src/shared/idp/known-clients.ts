/** Words about clients, whichever is chosen: what each is known to do, by the id of a rule or the cause of a finding. */
import { genericFindingWords } from './generic/finding-words';
import type { FindingWords } from './identity-provider';
import { oktaHabits } from './okta/habits';
import { oneLoginHabits } from './onelogin/habits';

export const knownClients: readonly Readonly<Record<string, FindingWords | undefined>>[] = [
  oktaHabits,
  oneLoginHabits,
  genericFindingWords,
];
