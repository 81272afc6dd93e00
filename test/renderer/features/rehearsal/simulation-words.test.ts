import { expect, it } from 'vitest';
import { rehearsalTitle, simulatedName } from '../../../../src/renderer/features/rehearsal/simulation-words';
import { aRehearsal } from './a-rehearsal';

it('says what it is at, and that it is paused', () => {
  expect(rehearsalTitle(aRehearsal)).toBe('Initial cycle');
  expect(rehearsalTitle({ ...aRehearsal, state: 'paused' })).toBe('Initial cycle, paused');
  expect(rehearsalTitle({ ...aRehearsal, phase: 'unknown' })).toBe('unknown');
});

it('names the identity provider as what it is', () =>
  expect(simulatedName(aRehearsal)).toBe('Simulated Entra'));
