import { expect, it } from 'vitest';
import { CauseIndex } from '../../../src/server/findings/cause-index';
import { type CauseKey, causeIdOf } from '../../../src/shared/causes/cause-id';

const noEmail: CauseKey = { rule: 'no-email', attributePath: 'emails', severity: 'will not arrive' };
const noId: CauseKey = { rule: 'no-external-id', attributePath: 'externalId', severity: 'only noted' };
const guess: CauseKey = { rule: 'country-as-time-zone', attributePath: 'timezone', severity: 'only noted' };
const question: CauseKey = { ...guess, severity: 'value is wrong' };

it('causes are told apart by rule, attribute path and severity, the worst first, then those of most people', () => {
  const index = new CauseIndex();
  index.set('1', [guess]);
  index.set('2', [noId, noEmail]);
  index.set('3', [noId, question]);
  expect(index.counts()).toEqual({
    people: { 'will not arrive': 1, 'value is wrong': 1, 'only noted': 1 },
    causes: [
      { ...noEmail, people: 1 },
      { ...question, people: 1 },
      { ...noId, people: 2 },
      { ...guess, people: 1 },
    ],
  });
});

it('a person counts once, by the gravest of what was found last', () => {
  const index = new CauseIndex();
  index.set('1', [guess, noId, noId]);
  expect(index.counts().people['only noted']).toBe(1);
  index.set('1', [guess, question, noEmail]);
  expect(index.counts().people).toEqual({ 'will not arrive': 1, 'value is wrong': 0, 'only noted': 0 });
  index.set('1', [noId]);
  index.set('1', [noEmail]);
  expect(index.counts()).toEqual({
    people: { 'will not arrive': 1, 'value is wrong': 0, 'only noted': 0 },
    causes: [{ ...noEmail, people: 1 }],
  });
  index.set('1', []);
  expect(index.counts().causes).toEqual([]);
});

it('people are found by the gravest of their findings, or by one cause', () => {
  const index = new CauseIndex();
  index.set('1', [noId, noEmail]);
  index.set('2', [noId]);
  index.set('3', [question]);
  expect([...index.peopleWith({ severities: ['will not arrive', 'value is wrong'] })]).toEqual(['1', '3']);
  expect([...index.peopleWith({ severities: ['only noted'] })]).toEqual(['2']);
  expect([...index.peopleWith({ cause: noId })]).toEqual(['1', '2']);
  expect([...index.peopleWith({ cause: { rule: 'country-as-time-zone' } })]).toEqual(['3']);
  expect([...index.peopleWith({ cause: { rule: 'no-such-rule' } })]).toEqual([]);
  expect([...index.peopleWith({})]).toEqual(['1', '3', '2']);
  expect([...(index.find(causeIdOf(noId))?.people ?? [])]).toEqual(['1', '2']);
  expect(index.find(causeIdOf(guess))).toBeUndefined();
  expect(['1', '2', '3', '4'].map((id) => index.isAffected(id))).toEqual([true, false, true, false]);
});
