import { expect, it } from 'vitest';
import { usualPlay } from '../../../../src/renderer/features/rehearsal/play';
import { identityProviders } from '../../../../src/shared/idp';

it('plays as the identity provider does by itself, at the pace of a story', () => {
  for (const { id, simulation } of identityProviders)
    expect(usualPlay(id)).toEqual({ idp: id, dialect: simulation.dialects[0]?.id, speed: 1 });
});
