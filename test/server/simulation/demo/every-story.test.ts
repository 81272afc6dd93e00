/** Every chapter with every provider and company plays to its end, and the directory is as the world then. */
import { describe, expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import { recipes } from '../../../../src/shared/demo/chapters';
import { identityProviders } from '../../../../src/shared/idp';
import { expectedOf, played } from './play-demo';

const packs = readCompanies().filter(({ grown }) => (grown?.people ?? 0) <= 300);

describe.each(packs.map((pack) => ({ name: pack.name, pack })))('$name', ({ pack }) => {
  it.each(identityProviders.map((idp) => ({ name: idp.name, idp })))('as $name tells it', async ({ idp }) => {
    const { demo, report, world, there } = await played(pack, idp);
    expect(report).toEqual({ failures: [], quarantine: null });
    const told = new Set([...demo.chapters, ...demo.leftOut].map(({ id }) => id));
    expect([...told].sort()).toEqual(recipes.map(({ id }) => id).sort());
    const wanted = expectedOf(world);
    expect(there.active).toEqual(wanted.active);
    expect(there.groups).toMatchObject(wanted.groups);
  });
});
