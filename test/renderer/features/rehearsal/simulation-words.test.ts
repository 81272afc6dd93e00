import { describe, expect, it } from 'vitest';
import {
  rehearsalCaption,
  rehearsalSettingName,
  rehearsalTitle,
} from '../../../../src/renderer/features/rehearsal/simulation-words';
import type { SimulationState } from '../../../../src/shared/simulation';

describe('rehearsalSettingName', () => {
  it('says whose rehearsal it is', () => expect(rehearsalSettingName('Contoso')).toBe('Contoso rehearsal'));

  it('stays within the length of a name, without cutting a character', () => {
    const name = rehearsalSettingName('🌍'.repeat(80));
    expect(name).toBe(`${'🌍'.repeat(70)} rehearsal`);
  });

  it('does not rehearse a rehearsal', () => expect(rehearsalSettingName('Contoso rehearsal')).toBeNull());
});

describe('the bar of a rehearsal', () => {
  const rehearsal: SimulationState = {
    settingId: 's',
    idp: 'entra',
    state: 'running',
    dialect: 'default',
    speed: 1,
    phases: [{ id: 'initial', title: 'Initial cycle' }],
    phase: 'initial',
    caption: 'Creates Marta',
    requestsSent: 1,
    requestsExpected: 98,
    startedAt: '2026-11-24T12:00:00.000Z',
    endedAt: null,
    error: null,
  };
  const words = (over: Partial<SimulationState>) => {
    const simulation = { ...rehearsal, ...over };
    return [rehearsalTitle(simulation), rehearsalCaption(simulation)];
  };

  it('says once that it was stopped', () =>
    expect(words({ state: 'stopped', caption: 'Stopped.' })).toEqual(['Rehearsal stopped', '']));

  it('says what is being sent, and why it broke off', () => {
    expect(words({})).toEqual(['Initial cycle', 'Creates Marta']);
    expect(words({ state: 'failed', error: '500 came' })).toEqual(['Rehearsal broke off', '500 came']);
  });
});
