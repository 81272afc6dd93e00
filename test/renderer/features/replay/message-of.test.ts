import { expect, it } from 'vitest';
import { messageOf } from '../../../../src/renderer/features/replay/message-of';
import { openReplay, useAsked } from '../../../../src/renderer/features/replay/replay-store';
import { wholeExchange } from '../../sample-exchanges';

const exchange = wholeExchange({
  method: 'POST',
  url: '/scim/Users',
  request: {
    headers: [
      ['Host', 'a'],
      ['Authorization', 'Bearer ••••'],
      ['Content-Type', 'application/scim+json'],
    ],
    body: '{"userName":"a"}',
    bodyBytes: 16,
    bodyTruncated: false,
  },
});

it('is the request to the letter, without what belongs to its connection', () => {
  expect(messageOf(exchange, false)).toEqual({
    method: 'POST',
    path: '/scim/Users',
    headers: 'Content-Type: application/scim+json',
    body: '{"userName":"a"}',
  });
});

it('is laid out where it is to be edited', () => {
  expect(messageOf(exchange, true).body).toBe('{\n  "userName": "a"\n}');
});

it('is asked for by a request and how it is to go', () => {
  openReplay(exchange, 'edited');
  expect(useAsked.getState().asked).toEqual({ exchange, mode: 'edited' });
});
