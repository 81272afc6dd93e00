/**
 * Stories of one's own in which anything happens, with every provider, headless: one seed, with `LONG_TESTS` fifty. The directory
 * ends as the world does; what the provider sends nothing of was left out with a sentence.
 */
import { expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import { identityProviders } from '../../../../src/shared/idp';
import { companyOf } from '../../../../src/shared/world/company';
import { expectedOf, played } from './play-demo';
import { randomStory } from './random-story';

const [pack] = readCompanies().filter(({ id }) => id === 'foxglove');
const seeds = process.env.LONG_TESTS === undefined ? 1 : 50;

it.each(identityProviders.map((idp) => ({ provider: idp.name, idp })))(
  'as $provider tells them',
  async ({ idp }) => {
    if (pack === undefined) throw new Error('There is no such company.');
    const { world: beginning } = companyOf(pack, new Date());
    for (let seed = 1; seed <= seeds; seed += 1) {
      const story = randomStory(beginning, seed);
      const { demo, report, world, there } = await played(pack, idp, seed, undefined, story);
      expect(report, `seed ${seed}`).toEqual({ failures: [], quarantine: null });
      for (const { sentence } of demo.leftOut) expect(sentence).toMatch(/\.$/);
      const wanted = expectedOf(world);
      expect(there.active, `seed ${seed}`).toEqual(wanted.active);
      expect(there.groups, `seed ${seed}`).toMatchObject(wanted.groups);
    }
  },
  900_000,
);
