import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  originOf,
  originsAfter,
  originsOfCreation,
  type RequestMoment,
} from '../../../src/server/resource/value-origins';
import type { AttributeChange } from '../../../src/shared/exchange';

const request = (method: string, second: number): RequestMoment => ({
  method,
  receivedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, second)),
});
const at = (method: string, second: number) => ({
  method,
  at: new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString(),
});
const change = (
  attributePath: string,
  before: string | null = 'a',
  after: string | null = 'b',
): AttributeChange => ({
  attributePath,
  ...(before !== null && { before }),
  ...(after !== null && { after }),
});
const post = originsOfCreation(request('POST', 0));

describe('which request set a value', () => {
  it('the one that created the resource, until another sets it', () => {
    expect(originOf(post, 'title', true)).toEqual(at('POST', 0));
    const origins = originsAfter(post, request('PATCH', 1), [change('title')]);
    expect(originOf(origins, 'title', true)).toEqual(at('PATCH', 1));
    expect(originOf(origins, 'nickName', true)).toEqual(at('POST', 0));
  });

  it('the newest of several, whichever way the path is spelled', () => {
    const once = originsAfter(post, request('PATCH', 1), [change('title'), change('nickName')]);
    const twice = originsAfter(once, request('PUT', 2), [change('title')]);
    expect(originOf(twice, 'urn:ietf:params:scim:schemas:core:2.0:User:Title', true)).toEqual(at('PUT', 2));
    expect(originOf(twice, 'nickName', true)).toEqual(at('PATCH', 1));
  });

  it('one of several values is another than its neighbour', () => {
    const emails = [
      { type: 'work', value: 'a' },
      { type: 'home', value: 'b' },
    ];
    const [work, home] = emails;
    const changed = {
      attributePath: 'emails',
      before: emails,
      after: [work ?? null, { ...home, value: 'c' }],
    };
    const origins = originsAfter(post, request('PATCH', 1), [changed]);
    expect(originOf(origins, 'emails[type eq "work"].value', true)).toEqual(at('POST', 0));
    expect(originOf(origins, 'emails[type eq "home"].value', true)).toEqual(at('PATCH', 1));
    const whole = originsAfter(origins, request('PUT', 2), [{ attributePath: 'emails', before: emails }]);
    expect(originOf(whole, 'emails[type eq "work"].value', false)).toEqual(at('PUT', 2));
    expect(whole.split('\n')).toHaveLength(2);
  });

  it('of what is not there: the one that took it away, else none', () => {
    expect(originOf(post, 'title', false)).toBeNull();
    const origins = originsAfter(post, request('PATCH', 1), [change('title', 'a', null)]);
    expect(originOf(origins, 'title', false)).toEqual(at('PATCH', 1));
  });

  it('is not known of what came before that was stored, or by no request; later requests are', () => {
    expect(originOf(undefined, 'title', true)).toBeNull();
    expect(originOf(originsOfCreation(null), 'title', true)).toBeNull();
    const origins = originsAfter(undefined, request('PATCH', 1), [change('title')]);
    expect(originOf(origins, 'title', true)).toEqual(at('PATCH', 1));
    expect(originOf(origins, 'nickName', true)).toBeNull();
    expect(originOf(originsAfter(post, null, [change('title')]), 'title', true)).toBeNull();
  });
});

it('stay small: what was set longest ago is forgotten first, and said of no other request', () => {
  let origins = post;
  for (let n = 1; n <= 200; n += 1) {
    origins = originsAfter(origins, request('PATCH', n), [change(`an:attribute:of:some:length:${n}`)]);
  }
  expect(origins.length).toBeLessThanOrEqual(4_000);
  expect(originOf(origins, 'an:attribute:of:some:length:200', true)).toEqual(at('PATCH', 200));
  expect(originOf(origins, 'an:attribute:of:some:length:1', true)).toBeNull();
  expect(originOf(origins, 'userName', true)).toBeNull();
});

it('whatever an attribute is called, its last request is known', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', '\t', '\n', '\\', '"', ' '),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.nat(9)), { maxLength: 12 }), (steps) => {
      const last = new Map<string, number>();
      let origins = post;
      for (const [order, [path, who]] of steps.entries()) {
        origins = originsAfter(origins, request(`M${who}`, order), [change(path)]);
        last.set(path, order);
      }
      for (const [path, order] of last) {
        expect(originOf(origins, path, true)?.at).toBe(request('', order).receivedAt.toISOString());
      }
    }),
  );
});
