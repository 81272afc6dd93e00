/** What was learned of failures after the list of F1 to F90: corrections of it, and further ones of each vendor. Covered as those are. */
import {
  cause,
  everyone,
  finding,
  ofEntra,
  ofJumpCloud,
  ofOkta,
  ofOneLogin,
  type Row,
  server,
  slip,
  walkFailureModes,
} from './failure-cover';

const corrections: readonly Row[] = [
  ['A', 'IIF asks whether a value is empty', ofEntra, cause('change-arrives', 'expression-without-value')],
  ['A', 'Switch blanks a value', ofEntra, cause('time-zone', 'expression-without-value')],
  ['A', 'a header without a scheme', ofOkta, finding('bare-token')],
  ['A', 'a short update without e-mail in the test', ofJumpCloud, finding('no-email', 'null-means-absent')],
  ['A', 'a cloud-only account has no mail', ofEntra, finding('no-email')],
];

const validation: readonly Row[] = [
  [
    'B',
    'the flag stands elsewhere than in Tenant URL',
    ofEntra,
    slip('rfc-patch', 'Another tool fails with the flag'),
  ],
  ['B', 'the token expired', ofEntra, cause('change-arrives', 'token-refused')],
  ['B', 'the matching attribute can not be filtered by', ofEntra, server('every attribute can be here')],
  ['B', 'no hit is answered 404', ofEntra, server('an empty list belongs there')],
  ['B', 'a late answer, then a conflict', ofEntra, finding('conflict', 'slow-answer')],
  ['B', 'not one of the canonical values', ofEntra, server('it restricts what a type may be')],
  ['B', 'no logs anywhere', ofEntra, cause('change-arrives', 'quarantine')],
  ['B', 'externalId is not in the schemas', ofEntra, server('it is a common attribute')],
  ['B', 'client credentials in the body, or in a header', ofEntra, server('it takes one of the two only')],
  [
    'B',
    'a value is cleared with null or an empty text',
    ofEntra,
    finding('null-means-absent', 'empty-string'),
  ],
];

const further: readonly Row[] = [
  [
    'C',
    'the job is in quarantine for its credentials',
    ofEntra,
    cause('change-arrives', 'quarantine', 'token-refused'),
  ],
  ['D', 'groups are asked for by the test, and not there', ofEntra, server('it answers 404')],
  [
    'D',
    'CredentialValidationUnavailable',
    ofEntra,
    slip('test-connection', 'CredentialValidationUnavailable'),
  ],
  ['D', 'a manager within a list', ofEntra, finding('wrapped-value')],
  ['D', 'a URN without its colon', ofEntra, finding('unknown-schema-urn')],
  ['D', 'one app role, as text', ofEntra, finding('json-in-text')],
  ['D', 'an extension that schemas does not list', ofEntra, finding('extension-schema-not-listed')],
  ['D', 'id is a target', ofEntra, finding('read-only-ignored')],
  ['D', 'an extension attribute in other letters', ofEntra, finding('attribute-not-there')],
  ['D', 'a multi-valued attribute of the directory', ofEntra, finding('wrapped-value')],
  ['D', 'two groups of one name', ofEntra, finding('several-groups')],
  ['D', 'two values of one type', ofEntra, finding('last-of-type-wins', 'doubled-work-email')],
];

const okta: readonly Row[] = [
  ['E', 'an attribute called groups', ofOkta, slip('custom-attribute', 'called groups')],
  ['E', 'a Retry-After with a date', ofOkta, server('it has to be whole seconds')],
  ['E', 'an answer after a minute', ofOkta, finding('slow-answer')],
  ['E', 'a profile push leaves active as it is', ofOkta, cause('leaver-deactivated', 'deactivate-users-off')],
  ['E', 'the user name exists, so nobody is created', ofOkta, cause('assign', 'there-already')],
  [
    'E',
    'a group is linked where its name exists',
    ofOkta,
    finding('group-name-taken'),
    cause('push-groups', 'name-taken'),
  ],
  ['E', 'whoever was inactive is missing in groups', ofOkta, cause('push-groups', 'members-not-provisioned')],
  ['E', 'a mapping in ERROR', ofOkta, cause('push-groups', 'push-error')],
  ['E', 'an empty group replaces its members by nobody', ofOkta, finding('group-without-its-members')],
  ['E', 'an unknown member', ofOkta, finding('unknown-member-skipped')],
  ['E', 'one member fails the whole push', ofOkta, server('it takes all or nothing')],
  ['E', 'the version of before is asked for', ['okta', 'onelogin', 'jumpcloud'], finding('older-scim')],
];

const oneLogin: readonly Row[] = [
  ['F', 'answers are not application/json', ofOneLogin, server('it does not look at Accept')],
  ['F', 'a body that is not called JSON', ofOneLogin, finding('not-json')],
  ['F', 'an extension under its former URN', ofOneLogin, finding('vendor-schema-urn')],
  ['F', 'e-mail as one object', ofOneLogin, finding('single-object-for-multi-valued')],
  ['F', 'a role changes and nothing is sent', ofOneLogin, cause('change-arrives', 'role-alone')],
  ['F', 'a role changes and no group follows', ofOneLogin, cause('groups-arrive', 'not-reapplied')],
];

const jumpCloud: readonly Row[] = [
  ['G', 'DELETE is refused in the test', ofJumpCloud, finding('test-user-left')],
  [
    'G',
    'an active configuration asks for an address again',
    ofJumpCloud,
    cause('groups-arrive', 'groups-not-managed'),
  ],
  ['G', 'an empty group', ofJumpCloud, cause('groups-arrive', 'empty-group')],
  [
    'G',
    'a group of the same name is taken over',
    ofJumpCloud,
    slip('bind-groups', 'A group of another origin changes'),
  ],
  ['G', 'every group again after one change', ofJumpCloud, finding('writes-without-change')],
  ['G', 'unbound, but still active', ofJumpCloud, cause('change-arrives', 'bound-otherwise')],
  ['G', 'the connection was deactivated', ofJumpCloud, cause('change-arrives', 'deactivated-connection')],
  ['G', 'an attribute that is in no table', ofJumpCloud, cause('change-arrives', 'not-in-table')],
  ['G', 'a member is added again', ofJumpCloud, server('it refuses what is there already')],
  ['G', 'a conflict', everyone, finding('conflict')],
];

walkFailureModes([...corrections, ...validation, ...further, ...okta, ...oneLogin, ...jumpCloud]);
