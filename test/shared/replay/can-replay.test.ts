import { describe, expect, it } from 'vitest';
import { hidden } from '../../../src/shared/hidden-secret';
import { whyNoReplay } from '../../../src/shared/replay/can-replay';
import { adaCreated, cutOff } from '../exchange-files/an-exchange-of-ada';

const withBody = (body: string) => ({ headers: [], body, bodyBytes: 9, bodyTruncated: false });

describe('what can be sent again', () => {
  it('is what was kept whole', () => expect(whyNoReplay(adaCreated())).toBeNull());

  it.each([
    ['was cut', cutOff(), 'Only the beginning of its body was kept: it can’t be sent again.'],
    [
      'was lost',
      adaCreated({ request: { headers: [], body: '', bodyBytes: 0, bodyTruncated: true } }),
      'Its body was not kept: it can’t be sent again.',
    ],
    [
      'held a password',
      adaCreated({ request: withBody(`{"password":"${hidden}"}`) }),
      'It held a secret, which was never recorded: enter one under Edit and resend.',
    ],
    [
      'asked for a token',
      adaCreated({ kind: 'sign-in' }),
      'It asked for an access token with a client secret, which was never recorded.',
    ],
    [
      'is none of SCIM',
      adaCreated({ method: 'TRACE' }),
      'TRACE is no method of SCIM: it can’t be sent again from here.',
    ],
  ])('is not what %s', (_name, exchange, why) => expect(whyNoReplay(exchange)).toBe(why));
});
