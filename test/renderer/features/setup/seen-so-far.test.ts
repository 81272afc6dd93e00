import { expect, it } from 'vitest';
import { byHandRemark, seenSoFar } from '../../../../src/renderer/features/setup/seen-so-far';
import { anExchange } from '../../../shared/an-exchange';

const setting = { createdAt: '2026-11-22T18:00:00.000Z' };
const from = (client: string | undefined, over = {}) =>
  anExchange({ kind: 'probe', receivedAt: '2026-11-22T19:00:00.000Z', ...(client && { client }), ...over });
const refused = (over = {}) => from(undefined, { kind: 'refused', settingId: null, status: 401, ...over });

it.each([
  ['nothing', []],
  ['a rehearsal only', [from(undefined, { simulated: true })]],
  ['1 request, from Okta SCIM Client 1.0.0', [from('Okta SCIM Client 1.0.0')]],
  ['2 requests, both from agent/1', [from('agent/1'), from('agent/1')]],
  ['3 requests, all without the name of a client', [from(undefined), from(undefined), from(undefined)]],
  ['2 requests, from agent/1 and curl/8.5.0', [from('agent/1'), from('curl/8.5.0')]],
  ['2 requests, from agent/1 and others', [from('agent/1'), from(undefined)]],
  ['2 requests, both refused', [refused(), refused()]],
  ['1 request, refused', [refused()]],
  ['nothing', [refused({ receivedAt: '2026-11-22T17:00:00.000Z' })]],
])('%s', (words, exchanges) => {
  expect(seenSoFar(exchanges, setting).replace(', refused', ', refused')).toBe(words);
});

it('says what a request by hand shows and what it does not', () => {
  expect(byHandRemark([from('curl/8.5.0')], 'Entra')).toBe(
    'curl/8.5.0 was let in: address and token are right. It is not Entra, so it ticks nothing.',
  );
  expect(byHandRemark([from('curl/8.5.0', { kind: 'refused' })], 'Entra')).toBeNull();
  expect(byHandRemark([from('agent/1')], 'Entra')).toBeNull();
});
