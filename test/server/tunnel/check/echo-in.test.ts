import { describe, expect, it } from 'vitest';
import { echoIn } from '../../../../src/server/tunnel/check/echo-in';

const echo = {
  proof: 'p',
  method: 'GET',
  url: '/scim',
  host: 'a',
  forwardedHost: null,
  authorization: null,
  contentType: null,
  userAgent: null,
  bytes: 0,
  sha256: '',
};
const response = (text: string) => ({ status: 200, headers: {}, text, ms: 1, tls: null });

describe('a response to the check', () => {
  it('counts with the proof of this process only', () => {
    expect(echoIn(response(JSON.stringify(echo)), 'p')).toEqual(echo);
    expect(echoIn(response(JSON.stringify(echo)), 'of another')).toBeNull();
  });

  it.each(['', '<html>', '{"proof":"p"}', 'null'])('that is something else is none: %j', (text) => {
    expect(echoIn(response(text), 'p')).toBeNull();
  });
});
