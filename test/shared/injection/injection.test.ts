import { expect, it } from 'vitest';
import { type Fault, type InjectionTarget, injectionSchema } from '../../../src/shared/injection/injection';
import { injectionWords, isServed } from '../../../src/shared/injection/injection-words';
import { namesPerson } from '../../../src/shared/injection/names-person';
import { scenarios } from '../../../src/shared/injection/scenarios';

const down: Fault = { kind: 'status', status: 503 };

it.each<[InjectionTarget, string]>([
  [{}, 'every request is answered 503'],
  [{ next: 1 }, 'the next request is answered 503'],
  [{ next: 5 }, 'each of the next 5 requests is answered 503'],
  [{ methods: ['POST', 'PATCH'] }, 'every POST, PATCH request is answered 503'],
  [
    { path: '/Users', person: 'ada@x.example' },
    'every request with /Users in its address about ada@x.example is answered 503',
  ],
  [{ probability: 0.2 }, 'about one request in 5 is answered 503'],
  [{ probability: 0.9, next: 3 }, 'about one request in 2, 3 in all, is answered 503'],
])('%j in words', (target, words) => {
  expect(injectionWords({ fault: down, target })).toBe(words);
});

it('every scenario is one that can be started, with words of its own', () => {
  for (const { injection } of scenarios) expect(injectionSchema.parse(injection)).toEqual(injection);
  const ids = scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const faults = scenarios.map(({ injection }) => injectionWords(injection));
  expect(new Set(faults).size).toBe(faults.length);
});

it('some failures come after the request was carried out', () => {
  expect(isServed({ kind: 'cut' })).toBe(true);
  expect(isServed(down)).toBe(false);
});

it.each([
  ['/scim/Users/42', '', '42', true],
  ['/scim/Users/421', '', '42', false],
  ['/scim/Users?filter=userName%20eq%20%22Ada%40x.example%22', '', 'ada@x.example', true],
  ['/scim/Users?filter=100%', '', 'ada', false],
  ['/scim/Users', '{"userName":"granada@x.example"}', 'ada@x.example', false],
  ['/scim/Users', '{"userName":"ADA@x.example"}', 'ada@x.example', true],
])('%s %s names %s: %j', (url, body, person, names) => {
  expect(namesPerson(person, url, body)).toBe(names);
});
