import { expect, it } from 'vitest';
import {
  realWords,
  removedWords,
  returnsWords,
  secondsText,
} from '../../../../src/renderer/features/baseline/reset-words';

const removes = {
  ...{ people: 250, groups: 1, others: 0, requests: 1204, realRequests: 0, findings: 3, ticks: 1 },
};

it('says in numbers what goes, and leaves out what is not there', () => {
  expect(removedWords(removes)).toBe(
    '250 people, 1 group, 1,204 requests, 3 findings and 1 tick of the guide.',
  );
  const none = { people: 0, groups: 0, others: 0, requests: 0, realRequests: 0, findings: 0, ticks: 0 };
  expect(removedWords(none)).toBe('Nothing has arrived yet.');
});

it('says what of it was real', () => {
  expect(realWords({ ...removes, realRequests: 4 })).toBe('4 requests of these were not simulated.');
  expect(realWords({ ...removes, realRequests: 1204 })).toBe('None of these requests was simulated.');
  expect(realWords({ ...removes, requests: 0 })).toMatch(/^Who is here may be real/);
});

it('says what comes back, and how long it took', () => {
  expect(returnsWords('Foxglove with Contoso ID', '')).toBe(
    'Foxglove with Contoso ID. It begins at its first chapter.',
  );
  expect(returnsWords(null, 'Contoso')).toMatch(/Name, tokens and address stay\.$/);
  expect([secondsText(440), secondsText(12_000)]).toEqual(['0.4 s', '12.0 s']);
});
