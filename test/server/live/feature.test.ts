import { expect, it } from 'vitest';
import type { LiveEvent } from '../../../src/shared/live-event';
import { aWorkbench, call, liveEvents } from '../a-workbench';

const slicesIn = (event: LiveEvent) => (event.type === 'slices' ? Object.keys(event.slices).sort() : []);

async function aPage() {
  const workbench = await aWorkbench();
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  await call(workbench, 'settings.create', { name: 'Fabrikam', idp: 'entra' });
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  /** All that is told from the snapshot until the directory is cleared. */
  const told = liveEvents(workbench, settingId, ({ type }) => {
    open();
    return type === 'directory cleared';
  });
  await opened;
  return {
    workbench,
    settingId,
    async events() {
      await call(workbench, 'directory.clear', { settingId });
      return (await told).slice(1, -1);
    },
  };
}

it('a change of a SCIM setting reaches a page as one event', async () => {
  const { workbench, settingId, events } = await aPage();
  await call(workbench, 'settings.change', { settingId, name: 'Contoso Europe', preset: 'strict' });
  const told = await events();
  expect(told.map(slicesIn)).toEqual([['counts', 'guide', 'settings', 'workbench']]);
  expect(told[0]).toMatchObject({
    slices: { settings: [{ name: 'Contoso Europe' }, { name: 'Fabrikam' }], guide: { settingId } },
  });
});

it('a change of the preferences reaches a page as one event', async () => {
  const { workbench, events } = await aPage();
  await call(workbench, 'preferences.change', { theme: 'dark' });
  const told = await events();
  expect(told.map(slicesIn)).toEqual([['workbench']]);
  expect(told[0]).toMatchObject({ slices: { workbench: { saved: true, preferences: { theme: 'dark' } } } });
});

it('a snapshot holds every slice and every list', async () => {
  const workbench = await aWorkbench();
  const [event] = await liveEvents(workbench, null, () => true);
  expect(event).toMatchObject({
    type: 'snapshot',
    snapshot: {
      settingId: null,
      slices: { workbench: { version: '0.0.0' }, settings: [], guide: null, simulation: null },
      exchanges: [],
      users: [],
      groups: [],
    },
  });
});
