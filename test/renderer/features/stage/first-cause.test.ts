import { expect, it } from 'vitest';
import { firstCause, knownCause } from '../../../../src/renderer/features/stage/first-cause';
import type { LiveState } from '../../../../src/renderer/state/live-state';
import { fictitious } from '../../../shared/idp/fictitious';

type Facts = Pick<LiveState, 'workbench' | 'tunnel' | 'guide'>;

const cause = (likely: boolean) => ({
  id: 'c',
  title: 'The token was refused.',
  remedy: 'A new one.',
  likely,
});
const listening = (state: 'listening' | 'stopped') => ({ listener: { state } }) as LiveState['workbench'];
const tunnel = (phase: 'waiting' | 'reachable') =>
  ({ open: { phase, trouble: { says: 'gone', remedy: 'Start it again.' } } }) as LiveState['tunnel'];
const guide = (likely: boolean): LiveState['guide'] =>
  ({ causes: [cause(likely)] }) as unknown as LiveState['guide'];

const titleOf = (facts: Facts) => firstCause(facts, 0, fictitious.stage).title;

it('names what is known here first: the listener, then the tunnel', () => {
  const facts = { workbench: listening('stopped'), tunnel: tunnel('waiting'), guide: guide(true) };
  expect(titleOf(facts)).toBe('The workbench is not listening.');
  const listens = { ...facts, workbench: listening('listening') };
  expect(titleOf(listens)).toBe('The tunnel does not lead here at present.');
  expect(firstCause(listens, 3, fictitious.stage).remedy).toBe('Start it again.');
});

it('names what the traffic points to before what can only be guessed of the provider', () => {
  const facts = { workbench: listening('listening'), tunnel: tunnel('reachable') };
  expect(titleOf({ ...facts, guide: guide(true) })).toBe('The token was refused.');
  expect(titleOf({ ...facts, guide: guide(false) })).toBe('Larkspur may be asleep.');
  expect(titleOf({ ...facts, guide: null })).toBe('Larkspur may be asleep.');
});

it('knows of nothing in the way as long as our side is well and somebody has come', () => {
  const facts = { workbench: listening('listening'), tunnel: tunnel('reachable'), guide: guide(true) };
  expect(knownCause(facts, 1)).toBeNull();
  expect(knownCause(facts, 0)?.title).toBe('The token was refused.');
});
