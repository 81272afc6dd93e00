import { richName, richValue } from '../../rich-text';
import type { DiagnosticRule } from '../identity-provider';

/** A look-up matches whatever the case; that the two differ shows that two sources of the name are in use. */
const userNameInOtherCase: DiagnosticRule = {
  id: 'user-name-in-other-case',
  title: 'User name in another case',
  check: ({ exchange, users }) => {
    const { lookUp, subject } = exchange;
    if (lookUp?.attributePath.toLowerCase() !== 'username' || subject?.resourceType !== 'User') return [];
    const held = users?.byId(subject.id)?.attributes.userName;
    if (typeof held !== 'string' || held === lookUp.value) return [];
    if (held.toLowerCase() !== lookUp.value.toLowerCase()) return [];
    return [
      {
        rule: 'user-name-in-other-case',
        severity: 'only noted',
        requirement: 'SHOULD',
        title: 'Another case',
        explanation: `Okta looked for ${richValue(lookUp.value)} and found ${richValue(held)}. Both are the same user here; on a server that compares with case Okta would create a second one.`,
        remedy:
          '**Sign On** > **Edit** > **Application username format**: choose the one that gives the name as it is here.',
        source: 'RFC 7643 section 4.1.1',
        attributePath: 'userName',
      },
    ];
  },
};

/** Okta keeps the id of each group that it pushed, so that it looks for a name once only. */
const groupNameTaken: DiagnosticRule = {
  id: 'group-name-taken',
  title: 'A pushed group that is here already',
  check: ({ exchange: { lookUp } }) => {
    if (lookUp?.resourceType !== 'Group' || lookUp.totalResults === 0) return [];
    return [
      {
        rule: 'group-name-taken',
        severity: 'only noted',
        requirement: 'vendor habit',
        title: 'Name is taken',
        explanation: `A group called ${richName(lookUp.value)} is here already. Okta links it where it may, and its members are then those in Okta; else it reports that the group already exists and sends nothing.`,
        remedy:
          'Where Okta reports an error: **Push Groups** > **Link group**, or give the group another name in Okta.',
        source: 'RFC 7643 section 4.2',
        attributePath: 'displayName',
      },
    ];
  },
};

/** What only Okta does. */
export const oktaDiagnostics: DiagnosticRule[] = [userNameInOtherCase, groupNameTaken];
