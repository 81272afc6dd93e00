import { describe, expect, it } from 'vitest';
import { evidenceOf, statusOf } from '../../../../src/renderer/features/setup/status';
import type { GuideProgress, GuideStep, StepProgress } from '../../../../src/shared/guide';
import { identityProviderOf } from '../../../../src/shared/idp';
import { aChange, anExchange, aUser, aWrite } from '../../../shared/an-exchange';

const steps = identityProviderOf('entra').guide.parts.flatMap((part) => part.steps);
function stepOf(id: string): GuideStep {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(id);
  return step;
}

const start = Date.parse('2026-11-30T10:00:00.000Z');
const minutes = (count: number) => start + count * 60_000;
const nothing = { at: null, exchange: null, simulated: false, detail: null, trouble: null };
const done: StepProgress = { stepId: 'a', state: 'seen', ...nothing, at: new Date(start).toISOString() };
const cause = { id: 'c', title: 'A cause.', remedy: 'A remedy.', likely: false };
const guide = (causes = [cause]): GuideProgress => ({ settingId: 'one', steps: [done], causes });

describe('the status of a step', () => {
  const waiting = (now: number, causes = [cause]) =>
    statusOf(stepOf('test-connection'), { state: 'waiting' }, guide(causes), now);

  it('waits as long as it should, then is late', () => {
    expect(waiting(minutes(1))).toBe('waiting');
    expect(waiting(minutes(4))).toBe('late');
  });

  it('is late at once where the facts say why nothing can come', () => {
    expect(waiting(minutes(0), [{ ...cause, likely: true }])).toBe('late');
  });

  it('comes later behind another step, and is to be ticked where no traffic shows it', () => {
    expect(statusOf(stepOf('users-arrive'), { state: 'to do' }, guide(), minutes(90))).toBe('later');
    expect(statusOf(stepOf('choose-scope'), { state: 'to do' }, guide(), minutes(90))).toBe('to tick');
    expect(statusOf(stepOf('copy-values'), { state: 'to do' }, guide(), minutes(90))).toBe('to tick');
  });

  it('is what the core says once something came', () => {
    for (const state of ['seen', 'by hand', 'in trouble'] as const)
      expect(statusOf(stepOf('assign'), { state }, guide(), minutes(90))).toBe(state);
  });
});

describe('the evidence of a step', () => {
  const arrival = (name: string, sequence: number, over = {}) => ({
    ...aWrite(aChange({ kind: 'created', resource: aUser(name) }), { method: 'POST', status: 201 }),
    sequence,
    ...over,
  });
  const progress: StepProgress = {
    ...{ stepId: 'users-arrive', state: 'seen', simulated: false, trouble: null },
    ...{ at: '2026-11-30T10:00:00.000Z', exchange: 7, detail: 'Ines arrived.' },
  };
  const texts = (exchanges: ReturnType<typeof arrival>[], over = {}) =>
    evidenceOf(stepOf('users-arrive'), { ...progress, ...over }, exchanges).map(({ text }) => text);

  it('is what ticked it, then what came after it, each once', () => {
    const exchanges = [
      arrival('Cleo', 10),
      arrival('Bram', 9),
      arrival('Bram', 8),
      arrival('Ines', 7),
      arrival('Ada', 6),
    ];
    expect(texts(exchanges)).toEqual(['Ines arrived.', 'Bram arrived.', 'Cleo arrived.']);
  });

  it('names the client that sent it', () => {
    const [line] = evidenceOf(stepOf('users-arrive'), progress, [arrival('Ines', 7, { client: 'agent/1' })]);
    expect(line?.client).toBe('agent/1');
  });

  it('mixes no rehearsal into what is real', () => {
    expect(texts([arrival('Bram', 8, { simulated: true })])).toEqual(['Ines arrived.']);
  });

  it('is nothing for what was ticked by hand or is not shown by traffic', () => {
    expect(texts([arrival('Bram', 8)], { exchange: null })).toEqual([]);
    expect(evidenceOf(stepOf('copy-values'), progress, [anExchange()])).toEqual([]);
  });
});
