import { describe, expect, it } from 'vitest';
import { absenceBegun, absenceOver } from '../../../src/server/tunnel/absence';

const nothing = { running: null, over: null };
const at = (time: string) => new Date(`2026-11-30T${time}.000Z`);

describe('an absence', () => {
  it('lasts from its first cause until somebody gets here again, whatever comes between', () => {
    const closed = absenceBegun(nothing, 'closed', at('14:02:00'));
    const stillDown = absenceBegun(closed, 'tunnel', at('16:39:00'));
    expect(absenceOver(stillDown, at('16:40:00'))).toEqual({
      running: null,
      over: { why: 'closed', from: '2026-11-30T14:02:00.000Z', to: '2026-11-30T16:40:00.000Z' },
    });
  });

  it('of less than a minute is not told, and leaves the one before to be told', () => {
    const long = absenceOver(absenceBegun(nothing, 'asleep', at('10:00:00')), at('11:00:00'));
    const short = absenceOver(absenceBegun(long, 'tunnel', at('11:10:00')), at('11:10:59'));
    expect(short).toEqual(long);
  });

  it('ends once', () => {
    const over = absenceOver(absenceBegun(nothing, 'closed', at('10:00:00')), at('11:00:00'));
    expect(absenceOver(over, at('12:00:00'))).toEqual(over);
  });
});
