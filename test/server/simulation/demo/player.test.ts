/** Demos begun by another feature than their own page. */
import { expect, it } from 'vitest';
import { readCompanies } from '../../../../src/main/companies';
import { allFeatures } from '../../../../src/server/workbench';
import type { WorkbenchContext } from '../../../../src/server/workbench-context';
import { aWorkbench } from '../../a-workbench';

async function aPlayer() {
  let known: WorkbenchContext | null = null;
  await aWorkbench(undefined, [
    ...allFeatures,
    (context) => {
      known = context;
      return { contract: { calls: {}, slices: {} }, calls: {}, slices: {} };
    },
  ]);
  const context = known as WorkbenchContext | null;
  const player = context?.demoPlayer() ?? null;
  if (context === null || player === null) throw new Error('Nothing plays demos.');
  return { context, player };
}

const wanted = {
  company: 'own-lab',
  idp: 'generic',
  seed: 1,
  chapters: ['joiner'],
  speed: 20,
  stops: true,
  loops: false,
};

it('plays a company that is brought along, with what the sandbox is set to', async () => {
  const { context, player } = await aPlayer();
  const [pack] = readCompanies().filter(({ id }) => id === 'foxglove');
  const ownCompany = pack === undefined ? null : { ...pack, id: 'own-lab', name: 'Our laboratory' };
  const demo = { ...wanted, ownCompany, rules: { preset: 'strict' as const } };
  expect(await player.look(demo)).toMatchObject({ company: 'Our laboratory', people: 12 });
  const settingId = await player.begin(demo);
  expect(context.settings.get(settingId)).toMatchObject({ name: 'Our laboratory', preset: 'strict' });
  await player.belongsTo('a-baseline');
  expect(player.begun()).toMatchObject({ baseline: 'a-baseline', ownCompany: { name: 'Our laboratory' } });
  await player.end(settingId);
  expect(context.sliceOf('demo', settingId)).toBeNull();
});

it('refuses a company and a chapter that there is not', async () => {
  const { player } = await aPlayer();
  await expect(player.look(wanted)).rejects.toThrow('There is no company “own-lab”.');
  await expect(player.begin({ ...wanted, company: 'foxglove', chapters: ['juggler'] })).rejects.toThrow(
    'There is no chapter “juggler”.',
  );
  expect(player.begun()).toBeNull();
});
