import { describe, expect, it } from 'vitest';
import { absenceSentence } from '../../../../src/renderer/features/tunnel/absence-words';

/** In the time zone of the test. */
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute);
const absence = (from: Date, to: Date | null, why: 'closed' | 'asleep' | 'tunnel' = 'closed') => ({
  why,
  from: from.toISOString(),
  to: to?.toISOString() ?? null,
});
const now = at(30, 18, 0).getTime();

describe('an absence in words', () => {
  it('says from when to when, how long, and why', () => {
    expect(absenceSentence(absence(at(30, 14, 2), at(30, 16, 40)), now)).toBe(
      'Not reachable from 14:02 to 16:40, 2 h 38 min: the workbench was closed.',
    );
  });

  it('names the day where it is another one', () => {
    expect(absenceSentence(absence(at(27, 17, 0), at(30, 8, 0), 'asleep'), now)).toBe(
      'Not reachable from 27 Nov, 17:00 to 08:00, 2 days 15 h: this computer was asleep.',
    );
  });

  it('says since when while it lasts, once it is longer than a minute', () => {
    expect(absenceSentence(absence(at(30, 17, 0), null, 'tunnel'), now)).toBe(
      'Not reachable since 17:00, 1 h: the tunnel was down.',
    );
    expect(
      absenceSentence(absence(at(30, 17, 0), null, 'tunnel'), at(30, 17, 0).getTime() + 59_000),
    ).toBeNull();
  });
});
