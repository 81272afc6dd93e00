import { expect, it } from 'vitest';
import { z } from 'zod';
import type { FeatureOf } from '../../src/server/feature';
import { allFeatures } from '../../src/server/workbench';
import type { WorkbenchContext } from '../../src/server/workbench-context';
import { featureContracts, type SliceName } from '../../src/shared/features';
import { type FeatureContract, ofSetting } from '../../src/shared/features/feature-contract';
import { aWorkbench, call, liveEvents, sliceIn } from './a-workbench';

/** `src/shared/features/notes.ts`, and a line in the list beside it. */
const notesContract = {
  calls: {
    'notes.add': {
      input: ofSetting.extend({ text: z.string().min(1) }),
      output: z.object({ count: z.number() }),
    },
  },
  slices: { notes: z.array(z.string()) },
} satisfies FeatureContract;
const name = 'notes' as SliceName;

/** `src/server/notes/feature.ts`, and a line in the list of `workbench.ts`. */
function notesFeature({ live }: WorkbenchContext): FeatureOf<typeof notesContract> {
  const notes = new Map<string, string[]>();
  return {
    contract: notesContract,
    calls: {
      'notes.add'({ settingId, text }) {
        const all = [...(notes.get(settingId) ?? []), text];
        notes.set(settingId, all);
        live.changed(name, settingId);
        return { count: all.length };
      },
    },
    slices: { notes: (settingId) => notes.get(settingId ?? '') ?? [] },
    onSettingDeleted: (settingId) => void notes.delete(settingId),
  };
}

async function aWorkbenchWithNotes() {
  const workbench = await aWorkbench(undefined, [...allFeatures, notesFeature]);
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const post = (body: unknown) =>
    workbench.handleApi(
      new Request('http://page/api/notes.add', { method: 'POST', body: JSON.stringify(body) }),
    );
  const notesNow = async () => sliceIn(name, (await liveEvents(workbench, setting.id, () => true))[0]);
  return { workbench, settingId: setting.id, post, notesNow };
}

it('a feature is its own folders and a line in the lists: its call is served', async () => {
  const { settingId, post } = await aWorkbenchWithNotes();
  expect(await (await post({ settingId, text: 'First' })).json()).toEqual({ count: 1 });
  expect((await post({ settingId, text: '' })).status).toBe(422);
});

it('a feature is its own folders and a line in the lists: its slice arrives with the snapshot and as it changes', async () => {
  const { workbench, settingId, post, notesNow } = await aWorkbenchWithNotes();
  expect(await notesNow()).toEqual([]);
  const told = liveEvents(workbench, settingId, ({ type }) => type === 'slices');
  await notesNow();
  await post({ settingId, text: 'First' });
  expect(sliceIn(name, (await told).at(-1))).toEqual(['First']);
  expect(await notesNow()).toEqual(['First']);
});

it('every call of the contract is served by a feature, and every slice is in the snapshot', async () => {
  const workbench = await aWorkbench();
  for (const name of featureContracts.flatMap(({ calls }) => Object.keys(calls))) {
    const { status } = await workbench.handleApi(new Request(`http://page/api/${name}`, { method: 'POST' }));
    expect([name, status]).not.toEqual([name, 404]);
  }
  const [first] = await liveEvents(workbench, null, () => true);
  const slices = first?.type === 'snapshot' ? first.snapshot.slices : {};
  const inContract = featureContracts.flatMap((contract) => Object.keys(contract.slices));
  expect(Object.keys(slices).sort()).toEqual(inContract.sort());
});
