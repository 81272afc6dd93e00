import { expect, it } from 'vitest';
import {
  durationText,
  sizeText,
  statusOutcome,
  statusWord,
} from '../../../../src/renderer/components/exchange/status-words';

it('has a word for a status that it does not know', () => {
  expect([201, 299, 418, 599].map(statusWord)).toEqual(['Created', 'Answered', 'Failed', 'Failed']);
});

it('tells what the client has to change apart from what went wrong here', () => {
  expect([204, 404, 500].map(statusOutcome)).toEqual(['ok', 'refused', 'failed']);
});

it('gives durations and sizes in a fitting unit', () => {
  expect([0.4, 4.4, 1234].map(durationText)).toEqual(['<1 ms', '4 ms', '1.2 s']);
  expect([1, 312, 4200, 2_500_000].map(sizeText)).toEqual(['1 byte', '312 bytes', '4.2 kB', '2.5 MB']);
});
