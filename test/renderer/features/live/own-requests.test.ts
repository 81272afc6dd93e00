import { expect, it } from 'vitest';
import { ownRequests } from '../../../../src/renderer/features/live/own-requests';
import { exchangeSummary } from '../../sample-exchanges';

it('leaves out what no token could assign to a SCIM setting, and gives the same list for the same list', () => {
  const own = exchangeSummary({ sequence: 2, settingId: 's' });
  const exchanges = [exchangeSummary({ sequence: 3, settingId: null }), own];
  expect(ownRequests(exchanges)).toEqual([own]);
  expect(ownRequests(exchanges)).toBe(ownRequests(exchanges));
});
