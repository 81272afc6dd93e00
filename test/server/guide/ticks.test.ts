import { describe, expect, it } from 'vitest';
import { advance } from '../../../src/server/guide/ticks';
import { entra } from '../../../src/shared/idp/entra';
import { arrival, probe, refusal } from './some-traffic';

describe('ticks', () => {
  it('stay the same object when an exchange shows nothing new', () => {
    const first = advance({}, probe(), entra.guide);
    expect(first).not.toEqual({});
    expect(advance(first, probe(), entra.guide)).toBe(first);
    expect(advance(first, refusal(), entra.guide)).toBe(first);
  });

  it('keep their first evidence', () => {
    const first = advance({}, probe({ receivedAt: '2026-11-22T19:00:00.000Z' }), entra.guide);
    const later = advance(first, arrival(), entra.guide);
    expect(later['test-connection']).toBe(first['test-connection']);
  });

  it('let real traffic replace simulated traffic and never the other way round', () => {
    const rehearsed = advance({}, probe({ simulated: true }), entra.guide);
    expect(rehearsed['test-connection']).toMatchObject({ simulated: true });
    const real = advance(rehearsed, probe(), entra.guide);
    expect(real['test-connection']).toMatchObject({ simulated: false });
    expect(advance(real, probe({ simulated: true }), entra.guide)).toBe(real);
  });

  it('let real traffic replace a tick by hand, but not a rehearsal', () => {
    const byHand = {
      assign: {
        at: '2026-11-22T19:00:00.000Z',
        exchange: null,
        simulated: false,
        byHand: true,
        detail: null,
      },
    };
    expect(advance(byHand, arrival({ simulated: true }), entra.guide).assign).toBe(byHand.assign);
    expect(advance(byHand, arrival(), entra.guide).assign).toMatchObject({
      byHand: false,
      detail: 'Ines Caldeira arrived.',
    });
  });
});
