import { describe, expect, it } from 'vitest';
import { tunnelIds, tunnelOffer, tunnelOffers } from '../../../src/shared/tunnel/tunnel-offers';

describe('the offered tunnels', () => {
  it('stand in the order of their ids, each once', () => {
    expect(tunnelOffers.map(({ id }) => id)).toEqual(tunnelIds);
    for (const id of tunnelIds) expect(tunnelOffer(id).id).toBe(id);
  });

  it('say in one line how each is installed on every system, where there is something to install', () => {
    for (const { install, page } of tunnelOffers) {
      expect(install === null).toBe(page === null);
      for (const line of Object.values(install ?? {})) expect(line).toMatch(/^[^\n]{8,}$/);
    }
  });
});
