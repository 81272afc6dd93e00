import { expect, it } from 'vitest';
import { entraLogFiles } from '../../../../src/shared/idp/entra/log-file';

const event = (name: string, status: string, more: object = {}) => ({
  id: name,
  activityDateTime: '2026-11-20T08:00:00Z',
  provisioningAction: 'create',
  provisioningStatusInfo: { status, errorInformation: null },
  sourceIdentity: {
    id: `id-${name}`,
    displayName: name,
    identityType: 'User',
    details: { userPrincipalName: `${name}@contoso.example` },
  },
  targetIdentity: { id: '', displayName: '', identityType: 'User', details: {} },
  ...more,
});
const skipped = (details: object) => ({
  provisioningSteps: [
    {
      name: 'EntrySynchronizationSkip',
      provisioningStepType: 'scoping',
      status: 'skipped',
      description: '',
      details,
    },
  ],
});
const failed = (errorCode: string) => ({
  provisioningStatusInfo: {
    status: 'failure',
    errorInformation: { errorCode, reason: 'It is so.', errorCategory: 'failure' },
  },
});
const file = (json: unknown) => ({ name: 'log.json', text: '', json });

it('events are read with who, when and why, as Graph answers them and as a bare list', () => {
  const events = [
    event('Ada', 'success'),
    event('Ben', 'skipped', skipped({ ReportableIdentifier: 'NotEffectivelyEntitled' })),
  ];
  const [ada, ben] = entraLogFiles.read(file({ value: events })).events;
  expect(ada).toMatchObject({
    name: 'Ada',
    keys: ['Ada@contoso.example', 'id-Ada', 'Ada'],
    outcome: 'arrived',
    at: '2026-11-20T08:00:00Z',
    resourceType: 'User',
  });
  expect(ben).toMatchObject({ outcome: 'skipped', reason: 'ReportableIdentifier: NotEffectivelyEntitled' });
  expect(entraLogFiles.read(file(events)).events).toEqual([ada, ben]);
  expect(entraLogFiles.recognise(file(events))?.what).toBe('a provisioning log of Microsoft Entra ID');
});

it('older events use statusInfo, and what is no event is said', () => {
  const { provisioningStatusInfo: _, ...older } = event('Ada', '');
  const { events, notUnderstood } = entraLogFiles.read(
    file([{ ...older, statusInfo: { status: 'failure', errorCode: 'Conflict', reason: 'x' } }, { other: 1 }]),
  );
  expect(events[0]).toMatchObject({ outcome: 'failed', code: 'Conflict', reason: 'x' });
  expect(notUnderstood).toEqual(['1 entries that are no events']);
});

it.each([
  ['NotEffectivelyEntitled', 'not-assigned'],
  ['The object is not assigned to the application', 'not-assigned'],
  ['The object did not pass the scoping filter', 'scope-filter'],
  ['IsActive: False, not active', 'not-active'],
  ['Nobody knows', 'skipped'],
])('skipped because of “%s” is %s', (reason, cause) => {
  const [read] = entraLogFiles.read(file([event('Ada', 'skipped', skipped({ why: reason }))])).events;
  expect(read === undefined ? null : entraLogFiles.causeOf(read).id).toBe(cause);
});

it.each([
  ['EntryConflict', 'conflict'],
  ['DuplicateSourceEntries', 'doubled-in-entra'],
  ['MissingValues', 'missing-value'],
  ['SchemaAttributeNotFound', 'attribute-not-found'],
  ['Unauthorized', 'unauthorized'],
  ['InvalidAnchor', 'invalid-anchor'],
  ['Timeout', 'platform-failed'],
  ['SystemForCrossDomainIdentityManagementServiceIncompatible', 'not-accepted'],
  ['SomethingNew', 'failed-somethingnew'],
])('the code %s is %s', (code, cause) => {
  const [read] = entraLogFiles.read(file([event('Ada', 'failure', failed(code))])).events;
  expect(read === undefined ? null : entraLogFiles.causeOf(read).id).toBe(cause);
});

it('a table is read by its heads, whatever their case and blanks, and says which it does not know', () => {
  const table = [
    {
      'Change ID': 'c',
      'Date (UTC)': '2026-11-20T08:00:00Z',
      'Source Identity Display Name': 'Ada',
      'source identity type': 'User',
      Status: 'Failure',
      StatusErrorCode: 'Conflict',
      'Status Reason': 'taken',
      'Shoe size': '7',
    },
  ];
  const { events, notUnderstood } = entraLogFiles.read({ name: 'l.csv', text: '', json: undefined, table });
  expect(events).toEqual([
    {
      at: '2026-11-20T08:00:00.000Z',
      resourceType: 'User',
      name: 'Ada',
      keys: ['Ada'],
      outcome: 'failed',
      reason: 'taken',
      code: 'Conflict',
    },
  ]);
  expect(notUnderstood).toEqual(['Shoe size']);
  expect(entraLogFiles.recognise({ name: '', text: '', json: undefined, table })).not.toBeNull();
  expect(
    entraLogFiles.recognise({ name: '', text: '', json: undefined, table: [{ name: 'Ada' }] }),
  ).toBeNull();
});
