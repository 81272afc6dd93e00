/**
 * Every chapter with every provider plays to its end, and the directory is as the world then; what a provider does not send was left
 * out with a sentence. Each company once, and with `LONG_TESTS` each with every provider and with many casts.
 */
import { expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import { recipes } from '../../../../src/shared/demo/chapters';
import { identityProviders } from '../../../../src/shared/idp';
import type { IdentityProvider } from '../../../../src/shared/idp/identity-provider';
import type { CompanyPack } from '../../../../src/shared/world/company';
import { expectedOf, played, prepared } from './play-demo';

const isLong = process.env.LONG_TESTS !== undefined;
const packs = readCompanies().filter(({ grown }) => (grown?.people ?? 0) <= (isLong ? 300 : 150));
/** In a mess on purpose: some of its people are refused. */
const clean = packs.filter(({ id }) => id !== 'tangle');
const small = clean.filter(({ id }) => id === 'foxglove');

async function endsAsTheWorld(pack: CompanyPack, idp: IdentityProvider, seed: number): Promise<void> {
  const { demo, report, world, there } = await played(pack, idp, seed);
  expect(report).toEqual({ failures: [], quarantine: null });
  const told = new Set([...demo.chapters, ...demo.leftOut].map(({ id }) => id));
  expect([...told].sort()).toEqual(recipes.map(({ id }) => id).sort());
  const wanted = expectedOf(world);
  expect(there.active).toEqual(wanted.active);
  expect(there.groups).toMatchObject(wanted.groups);
}

const everyPair = (isLong ? clean : small).flatMap((pack) =>
  identityProviders.map((idp) => ({ company: pack.name, provider: idp.name, pack, idp })),
);

it.each(everyPair)(
  '$company as $provider tells it',
  ({ pack, idp }) => endsAsTheWorld(pack, idp, 1),
  120_000,
);

const others = clean.filter(({ id }) => id === 'alderpoint' || id === 'cormorant');

it.runIf(!isLong).each(others.map((pack, index) => ({ company: pack.name, pack, index })))(
  '$company as one of them tells it',
  ({ pack, index }) => {
    const idp = identityProviders[index % identityProviders.length] ?? identityProviders[0];
    return endsAsTheWorld(pack, idp, 2);
  },
  120_000,
);

it.runIf(isLong).each(identityProviders.map((idp) => ({ provider: idp.name, idp })))(
  'ten casts of a start-up as $provider tells them',
  async ({ idp }) => {
    for (const pack of small) for (let seed = 3; seed < 13; seed += 1) await endsAsTheWorld(pack, idp, seed);
  },
  600_000,
);

it('of a tenant in a mess everybody arrives but those who are refused', async () => {
  const [pack] = packs.filter(({ id }) => id === 'tangle');
  if (pack === undefined) throw new Error('There is no such company.');
  const { report, there } = await played(pack, identityProviders[0], 1, ['joiner']);
  expect(report.failures.length).toBeGreaterThan(0);
  expect(there.active.length).toBeGreaterThan(10);
});

it('the same seed tells the same with the same requests, another seed casts others', async () => {
  const [pack] = packs.filter(({ id }) => id === 'cormorant');
  if (pack === undefined) throw new Error('There is no such company.');
  const people = async (seed: number) =>
    (await prepared(pack, identityProviders[0], seed)).chapters.flatMap(({ beats }) =>
      beats.map(({ caption }) => caption),
    );
  expect(await people(1)).toEqual(await people(1));
  expect(await people(1)).not.toEqual(await people(2));
  const ids = async () => {
    const script = await (await prepared(pack, identityProviders[0], 1)).script();
    const steps = [];
    for (
      let next = script.next();
      !next.done && steps.length < 200;
      next = script.next({ status: 200, body: { Resources: [], totalResults: 0, id: '1' } })
    )
      steps.push(JSON.stringify(next.value));
    return steps;
  };
  expect(await ids()).toEqual(await ids());
});

it('what a provider sends nothing of is said in a sentence', async () => {
  const [pack] = small;
  if (pack === undefined) throw new Error('There is no such company.');
  for (const idp of identityProviders) {
    const { leftOut } = await prepared(pack, idp);
    for (const { sentence } of leftOut) expect(sentence).toMatch(/^[“A-Z].*\.$/);
    expect(leftOut.some(({ id }) => id === 'mistake-time-zone')).toBe(
      idp.simulation.zoneMistake === undefined,
    );
  }
});
