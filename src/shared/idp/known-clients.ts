/** Words about clients that there is no guide for: what each is known to do, by the id of a rule or the cause of a finding. */
import { genericFindingWords } from './generic/finding-words';
import type { FindingWords } from './identity-provider';
import { oktaFindingWords } from './okta/finding-words';
import { oneLoginFindingWords } from './onelogin/finding-words';

export const knownClients: readonly Readonly<Record<string, FindingWords | undefined>>[] = [
  oktaFindingWords,
  oneLoginFindingWords,
  genericFindingWords,
];
