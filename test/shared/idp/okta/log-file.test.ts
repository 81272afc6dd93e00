import { expect, it } from 'vitest';
import { oktaLogFiles } from '../../../../src/shared/idp/okta/log-file';

const event = (eventType: string, result: string, reason: string | null = null) => ({
  published: '2026-11-20T08:00:00.000Z',
  eventType,
  displayMessage: 'Push new user',
  outcome: { result, reason },
  target: [
    { id: '0ua', type: 'AppUser', alternateId: 'ada@contoso.example', displayName: 'Ada' },
    { id: '00u', type: 'User', alternateId: 'ada.lovelace@contoso.example', displayName: 'Ada Lovelace' },
    { id: '0oa', type: 'AppInstance', alternateId: 'App', displayName: 'App' },
  ],
});
const read = (...events: object[]) => oktaLogFiles.read({ name: '', text: '', json: events });

it('a failed push is somebody who did not arrive, with the reason; one that succeeded arrived', () => {
  const { events } = read(
    event('application.provision.user.push', 'FAILURE', 'Conflict'),
    event('application.provision.user.sync', 'SUCCESS'),
    event('application.user_membership.add', 'SUCCESS'),
  );
  expect(events.map(({ outcome }) => outcome)).toEqual(['failed', 'arrived', 'other']);
  expect(events[0]).toMatchObject({
    name: 'Ada Lovelace',
    keys: ['ada@contoso.example', '0ua', 'ada.lovelace@contoso.example', '00u'],
    reason: 'Conflict Push new user',
  });
});

it('events of other kinds are kept apart and named', () => {
  expect(read(event('user.session.start', 'SUCCESS'))).toMatchObject({
    events: [],
    notUnderstood: ['user.session.start'],
  });
});

it.each([
  ['application.provision.user.push', '409 Conflict: already exists', 'conflict'],
  ['application.provision.user.push', 'Create users is not enabled', 'create-users-off'],
  ['application.provision.user.push', 'email is required', 'missing-value'],
  ['application.provision.user.push', 'Read timed out', 'platform-failed'],
  ['application.integration.authentication_failure', 'x', 'unauthorized'],
  ['application.provision.group_push.push_memberships.failed.with.error', 'x', 'group-push'],
  ['application.provision.user.push', 'x', 'failed'],
])('%s with “%s” is %s', (type, reason, cause) => {
  const [first] = read(event(type, 'FAILURE', reason)).events;
  expect(first === undefined ? null : oktaLogFiles.causeOf({ ...first, reason }).id).toBe(cause);
});

it('a table is read too', () => {
  const table = [
    {
      'Event Type': 'application.provision.user.push',
      'outcome.result': 'FAILURE',
      'outcome.reason': 'x',
      'target0.display_name': 'Ada',
      'target0.alternate_id': 'ada@contoso.example',
      timestamp: '2026-11-20T08:00:00Z',
    },
  ];
  expect(oktaLogFiles.recognise({ name: '', text: '', json: undefined, table })?.id).toBe('system-log');
  expect(oktaLogFiles.read({ name: '', text: '', json: undefined, table }).events[0]).toMatchObject({
    name: 'Ada',
    keys: ['ada@contoso.example'],
    outcome: 'failed',
  });
});
