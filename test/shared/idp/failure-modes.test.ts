/**
 * Every known failure mode, F1 to F90, and what tells it to whoever has it: a finding in the words of the console concerned, a ranked
 * cause of a step that waits, a slip that a step warns of, or nothing here, where another server is at fault: the check of an
 * endpoint finds that.
 */
import { describe, expect, it } from 'vitest';
import { generalRules } from '../../../src/server/diagnostics/rules';
import type { GuideStep, TrafficFacts } from '../../../src/shared/guide';
import { identityProviderOf } from '../../../src/shared/idp';
import type { IdentityProvider } from '../../../src/shared/idp/identity-provider';
import { withVendorWords } from '../../../src/shared/idp/vendor-words';
import { toleranceTable } from '../../../src/shared/scim/tolerance-list';
import { anExchange } from '../an-exchange';
import { quiet } from './shown-texts';

type Vendor = 'entra' | 'okta' | 'onelogin' | 'jumpcloud' | 'generic';
const everyone: readonly Vendor[] = ['entra', 'okta', 'onelogin', 'jumpcloud', 'generic'];
const withConsole: readonly Vendor[] = ['entra', 'okta', 'onelogin', 'jumpcloud'];

type Cover =
  | { kind: 'finding'; ids: readonly string[] }
  | { kind: 'cause'; step: string; ids: readonly string[] }
  | { kind: 'slip'; step: string; symptom: string }
  | { kind: 'server'; why: string };

const finding = (...ids: string[]): Cover => ({ kind: 'finding', ids });
const cause = (step: string, ...ids: string[]): Cover => ({ kind: 'cause', step, ids });
const slip = (step: string, symptom: string): Cover => ({ kind: 'slip', step, symptom });
const server = (why: string): Cover => ({ kind: 'server', why });

type Row = [id: string, symptom: string, vendors: readonly Vendor[], ...covers: Cover[]];

const ofEntra: readonly Vendor[] = ['entra'];
const ofOkta: readonly Vendor[] = ['okta'];
const ofOneLogin: readonly Vendor[] = ['onelogin'];
const ofJumpCloud: readonly Vendor[] = ['jumpcloud'];

const connection: readonly Row[] = [
  [
    'F1',
    'token wrong, revoked or cut off',
    ['okta', 'entra', 'jumpcloud', 'generic'],
    cause('enter-url-and-token', 'token-refused'),
  ],
  ['F1', 'token wrong, revoked or cut off', ofOneLogin, cause('enable-connection', 'token-refused')],
  ['F2', 'Bearer typed in front of the token', withConsole, finding('doubled-bearer')],
  ['F3', 'Header Auth without a scheme', ofOkta, finding('bare-token')],
  [
    'F4',
    'an endpoint or a slash in the base URL',
    everyone,
    finding('endpoint-in-base-url', 'doubled-slash', 'trailing-slash'),
  ],
  ['F5', 'underscore in the host name', ofOkta, cause('test-credentials', 'underscore-in-host')],
  [
    'F6',
    'a certificate that is not accepted',
    ['entra', 'okta', 'jumpcloud', 'generic'],
    cause('enter-url-and-token', 'certificate'),
  ],
  ['F6', 'a certificate that is not accepted', ofOneLogin, cause('enable-connection', 'certificate')],
  [
    'F7',
    'a firewall or a page of a tunnel in between',
    ofEntra,
    cause('test-connection', 'stopped-on-the-way'),
  ],
  ['F8', 'no hit is answered 404', ofEntra, server('an empty list belongs there')],
  ['F9', 'a response that is no SCIM', ofEntra, server('its content type or schemas are wrong')],
  ['F10', 'a filter that is ignored', ofEntra, server('it lists everybody')],
  ['F11', 'the token ended after weeks', ofEntra, cause('change-arrives', 'token-refused', 'quarantine')],
  ['F12', 'read timed out', ofOkta, finding('slow-answer')],
  ['F13', 'throttling loops', ofOkta, server('Retry-After is a date')],
  [
    'F14',
    'a problem activating identity management',
    ofJumpCloud,
    finding('test-user-exists'),
    cause('test-connection', 'test-user-exists', 'firewall'),
  ],
  ['F15', 'a phantom user after the test', ofJumpCloud, finding('test-user-left')],
  ['F16', 'saving lost what was typed', ofJumpCloud, cause('test-connection', 'saved-while-testing')],
  [
    'F17',
    'no tabs, grey fields',
    ofOneLogin,
    cause('enable-connection', 'not-saved-once'),
    cause('refresh-entitlements', 'connection-not-enabled'),
  ],
  ['F18', 'the body is not read', ofOneLogin, finding('not-json')],
];

const scope: readonly Row[] = [
  ['F19', 'skipped, not effectively entitled', ofEntra, cause('users-arrive', 'nobody-assigned')],
  ['F20', 'a scoping filter', ofEntra, cause('users-arrive', 'source-object-scope')],
  ['F21', 'members of groups inside groups', ofEntra, cause('users-arrive', 'nobody-assigned')],
  ['F22', 'users stay after the scope was changed', ofEntra, cause('leaver-deactivated', 'scope-changed')],
  ['F23', 'a disabled user is never created', ofEntra, cause('users-arrive', 'disabled-users')],
  [
    'F24',
    'a group does not come',
    ofEntra,
    cause('groups-arrive', 'group-not-assigned', 'groups-not-mapped', 'not-a-security-group'),
  ],
  ['F25', 'a group without some members', ofEntra, cause('groups-arrive', 'members-not-in-scope')],
  ['F26', 'two groups of one name', ofEntra, finding('several-groups', 'conflict')],
  ['F27', 'deletions are held back', ofEntra, cause('leaver-deactivated', 'deletions-held-back')],
  ['F28', 'an assigned user is not created', ofOkta, cause('assign', 'create-users-off', 'assigned-before')],
  ['F29', 'changes are not sent', ofOkta, cause('change-arrives', 'update-attributes-off')],
  ['F30', 'unassigning leaves the user active', ofOkta, cause('leaver-deactivated', 'deactivate-users-off')],
  ['F31', 'a suspended user stays active', ofOkta, cause('leaver-deactivated', 'suspended')],
  ['F32', 'a pushed group is empty', ofOkta, cause('push-groups', 'same-group', 'members-not-provisioned')],
  [
    'F33',
    'a group of this name exists',
    ofOkta,
    finding('group-name-taken'),
    cause('push-groups', 'name-taken'),
  ],
  ['F34', 'a pushed group was removed here', ofOkta, finding('unknown-resource')],
  ['F35', 'users are Pending', ofOneLogin, cause('approve', 'pending')],
  [
    'F36',
    'groups are not sent',
    ofOneLogin,
    cause('groups-arrive', 'groups-not-included', 'no-rule', 'not-refreshed'),
  ],
  ['F37', 'nobody comes', ofJumpCloud, cause('users-arrive', 'no-group-bound', 'empty-group')],
  ['F38', 'staged or suspended', ofJumpCloud, cause('users-arrive', 'staged')],
  ['F39', 'on demand differs from the cycle', ofEntra, finding('capitalised-op', 'string-boolean')],
];

const attributes: readonly Row[] = [
  ['F40', 'no e-mail', ofEntra, finding('no-email')],
  ['F41', 'no external id', ofEntra, finding('no-external-id')],
  ['F42', 'an external id that changes', ofEntra, finding('external-id-changed', 'external-id-again')],
  ['F43', 'a country as time zone', ofEntra, finding('country-as-time-zone')],
  ['F44', 'a country in words', ofEntra, finding('country-not-alpha-2')],
  ['F45', 'active as text', ofEntra, finding('string-boolean')],
  [
    'F46',
    'active without a value, or not sent',
    ofEntra,
    finding('active-without-value'),
    cause('leaver-deactivated', 'status-not-mapped'),
  ],
  ['F47', 'booleans of the response', ofEntra, server('it answers 1 or "true"')],
  ['F48', 'Switch blanks a value', ofEntra, cause('change-arrives', 'expression-without-value')],
  ['F49', 'IIF on what is empty', ofEntra, cause('time-zone', 'expression-without-value')],
  ['F50', 'an emptied field stays', ofEntra, finding('dash-clears'), cause('change-arrives', 'cleared')],
  ['F51', 'a default at creation only', ofEntra, cause('change-arrives', 'default-on-creation')],
  ['F52', 'a name without the URN of its extension', ofEntra, finding('unknown-attribute-kept')],
  [
    'F53',
    'SchemaAttributeNotFound',
    ofEntra,
    finding('unknown-schema-urn'),
    cause('time-zone', 'not-in-attribute-list'),
  ],
  ['F54', 'an element that is not there yet', ofEntra, finding('patch-creates-filtered-element')],
  ['F55', 'a manager as text', ofEntra, finding('plain-string-manager')],
  ['F56', 'no manager', ofEntra, cause('change-arrives', 'manager-not-here')],
  ['F57', 'one attribute fails the whole user', ofEntra, server('it refuses what it does not know')],
  ['F58', 'roles that alternate', ofEntra, finding('json-in-text')],
  ['F59', 'keys with dots or URNs', ofEntra, finding('dotted-keys', 'urn-keys')],
  ['F60', 'all members vanish', ofEntra, finding('remove-with-value')],
  ['F61', 'several entries in a response', ofEntra, server('it ignores excludedAttributes')],
  ['F62', 'a conflict', everyone, finding('conflict', 'conflict-on-change')],
  ['F63', 'two people with one matching value', ofEntra, cause('users-arrive', 'same-match')],
  ['F64', 'somebody was deleted here by hand', ofEntra, finding('unknown-resource')],
  ['F65', 'the user name of a guest', ofEntra, finding('guest-user-name')],
  [
    'F66',
    'special characters in a look-up',
    ofEntra,
    finding('filter-with-bare-percent', 'filter-with-unescaped-quote'),
  ],
  ['F67', 'a new user without a body', ofOkta, server('it answers without the resource')],
  ['F68', 'PUT without active', ofOkta, finding('put-keeps-active')],
  [
    'F69',
    'a custom attribute that is not sent',
    ofOkta,
    finding('unknown-attribute-kept', 'unknown-schema-urn'),
    cause('change-arrives', 'wrong-external-name'),
  ],
  ['F70', 'a flat key for an element', ofOkta, finding('dotted-keys')],
  ['F71', 'sent on creation only', ofOkta, cause('change-arrives', 'on-create-only')],
  ['F72', 'a user name in another case', ofOkta, finding('user-name-in-other-case')],
  ['F73', 'a rename to the own name', ofOkta, server('it takes the group for its own duplicate')],
  ['F74', 'one unknown member', ofOkta, finding('unknown-member-skipped')],
  ['F75', 'a placeholder as password', ofOkta, finding('password-not-stored')],
  ['F76', 'active as text', ofOneLogin, finding('string-boolean')],
  ['F77', 'emails as one object', ofOneLogin, finding('single-object-for-multi-valued')],
  [
    'F78',
    'no department',
    ofOneLogin,
    finding('empty-string', 'empty-text-as-absent', 'extension-schema-not-listed'),
  ],
  ['F79', 'managerId', ofOneLogin, finding('manager-id')],
  ['F80', 'a deletion wipes the user', ofOneLogin, finding('leaver-deleted')],
  ['F81', 'PUT with null', ofJumpCloud, finding('null-means-absent')],
  ['F82', 'a member is added twice', ofJumpCloud, server('it refuses what is there already')],
  ['F83', 'an empty text', everyone, finding('empty-string')],
  ['F84', 'a URN in another case', everyone, finding('schema-urn-case')],
  ['F85', 'two e-mail addresses for work', everyone, finding('last-of-type-wins', 'doubled-work-email')],
  ['F86', 'groups are not those expected', everyone, slip('create-setting', 'not those you expected')],
  [
    'F87',
    'no department to group by',
    everyone,
    slip('create-setting', 'without a group although you group by department'),
  ],
  ['F88', 'grouping by country does nothing', ofEntra, cause('groups-by-country', 'not-restarted')],
  ['F88', 'grouping by country does nothing', ofOkta, cause('groups-by-country', 'not-synced')],
  ['F88', 'grouping by country does nothing', ofOneLogin, cause('groups-by-country', 'not-in-template')],
  ['F88', 'grouping by country does nothing', ofJumpCloud, cause('groups-by-country', 'not-sent-again')],
  ['F89', 'inactive, not deleted', ofEntra, slip('leaver-deactivated', 'you expected a deletion')],
  ['F90', 'the job is in quarantine', ofEntra, cause('change-arrives', 'quarantine')],
];

const rows = [...connection, ...scope, ...attributes];

const refused = { unauthorized: 1, notFound: 0, other: 1, last: anExchange() };
const facts: TrafficFacts[] = [
  quiet,
  { ...quiet, refused },
  { ...quiet, requests: 9, probes: 3 },
  { ...quiet, requests: 9, usersCreated: 3 },
  { ...quiet, requests: 9, usersCreated: 3, refused },
];

function stepsOf({ guide, extraGuides = [] }: IdentityProvider): GuideStep[] {
  return [guide, ...extraGuides].flatMap(({ parts }) => parts.flatMap(({ steps }) => steps));
}

function isKnownFinding(id: string, idp: IdentityProvider): boolean {
  const rules = [...generalRules, ...idp.diagnostics].flatMap((rule) => [rule.id, ...(rule.causes ?? [])]);
  return id in toleranceTable || rules.includes(id);
}

/** What is added to a general finding, in the words of its console; a rule of its own has nothing else. */
function wordsAbout(id: string, idp: IdentityProvider): string {
  if (idp.diagnostics.some((rule) => rule.id === id)) return '**its own**';
  const bare = { rule: id, severity: 'only noted' as const, title: '', explanation: '' };
  const [told] = withVendorWords([bare], idp);
  return `${told?.explanation} ${told?.remedy ?? ''}`;
}

function isOfConsole(words: string, { shortName }: IdentityProvider): boolean {
  return /\*\*|`|Nothing needs doing/.test(words) || words.includes(shortName);
}

describe.each(rows)('%s, %s', (_id, _symptom, vendors, ...covers) => {
  const all = vendors.flatMap((vendor) => covers.map((cover) => [vendor, cover.kind, cover] as const));

  it.each(all)('is told to an admin of %s by a %s', (vendor, _kind, cover) => {
    const idp = identityProviderOf(vendor);
    const step = 'step' in cover ? stepsOf(idp).find(({ id }) => id === cover.step) : undefined;
    if (cover.kind === 'finding') {
      expect(cover.ids.filter((id) => !isKnownFinding(id, idp))).toEqual([]);
      const words = cover.ids.filter((id) => !isOfConsole(wordsAbout(id, idp), idp));
      if (vendor !== 'generic') expect(words, 'without words of its console').toEqual([]);
    } else if (cover.kind === 'cause') {
      const known = facts.flatMap((one) => step?.causes?.(one) ?? []).map(({ id }) => id);
      expect(cover.ids.filter((id) => !known.includes(id))).toEqual([]);
    } else if (cover.kind === 'slip') {
      expect(step?.slips.map(({ symptom }) => symptom).join()).toContain(cover.symptom);
    } else expect(cover.why).not.toBe('');
  });
});

it('every failure mode is there', () => {
  const numbers = new Set(rows.map(([id]) => Number(id.slice(1))));
  expect([...numbers]).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
});
