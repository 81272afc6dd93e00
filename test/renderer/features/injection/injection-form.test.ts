import { expect, it } from 'vitest';
import {
  asksForRetry,
  type InjectionForm,
  injectionOf,
  newForm,
  ownId,
} from '../../../../src/renderer/features/injection/injection-form';
import { timeLeft } from '../../../../src/renderer/features/injection/time-left';
import { injectionSchema } from '../../../../src/shared/injection/injection';

const own = (over: Partial<InjectionForm>) => injectionOf({ ...newForm, scenario: ownId, ...over });
const started = (over: Partial<InjectionForm>) => {
  const made = own(over);
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return injectionSchema.parse(made.injection);
};

it('a scenario is started as it stands; one about a person asks who', () => {
  expect(injectionOf(newForm)).toMatchObject({
    injection: { title: 'The platform is down for two minutes' },
  });
  const refused = { ...newForm, scenario: 'one-person' };
  expect(injectionOf(refused)).toEqual({ problems: { person: 'Enter a user name or an id.' } });
  expect(injectionOf({ ...refused, person: ' kim@x.example ' })).toMatchObject({
    injection: { target: { person: 'kim@x.example' } },
  });
});

it('one of your own is what was chosen', () => {
  expect(started({ method: 'POST', path: '/Groups', percent: '50', next: '3', minutes: '0.5' })).toEqual({
    title: 'A failure of your own',
    fault: { kind: 'status', status: 503 },
    target: { methods: ['POST'], path: '/Groups', probability: 0.5, next: 3 },
    minutes: 0.5,
  });
  expect(started({ status: 429, retryAfter: '7' }).fault).toEqual({
    kind: 'status',
    status: 429,
    retryAfter: 7,
  });
  expect(started({ kind: 'delay', seconds: '1.5' }).fault).toEqual({ kind: 'delay', seconds: 1.5 });
  expect(started({ kind: 'drop', retryAfter: 'x' }).fault).toEqual({ kind: 'drop' });
});

it('what can’t be is named at its field', () => {
  expect(own({ percent: '0', next: '1.5', minutes: '31' })).toEqual({
    problems: {
      percent: 'Enter a whole number from 1 to 100.',
      next: 'Enter a whole number from 1 to 10,000.',
      minutes: 'Enter a number from 0.5 to 30.',
    },
  });
  expect(own({ kind: 'delay', seconds: '' })).toHaveProperty('problems.seconds');
  expect(own({ status: 429, retryAfter: '0' })).toHaveProperty('problems.retryAfter');
  expect(asksForRetry({ kind: 'status', status: 400 })).toBe(false);
});

it.each([
  [0, 1, '2:00'],
  [42_000, 0.65, '1:18'],
  [130_000, 0, '0:00'],
])('after %i ms the bar is at %d and the clock at %s', (after, share, clock) => {
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  const times = { startedAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-01-01T00:02:00.000Z' };
  expect(timeLeft(times, start + after)).toEqual({ share, clock });
});
