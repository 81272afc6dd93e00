import { expect, it } from 'vitest';
import type { LiveEvent } from '../../../src/shared/live-event';
import { aWorkbench, call, liveEvents } from '../a-workbench';

/** What follows in a rhythm of its own: the glance at every connection, and what the platform makes of the directory. */
const ofOwnRhythm = ['connections', 'platform'];
const slicesIn = (event: LiveEvent) => {
  const names = event.type === 'slices' ? Object.keys(event.slices).sort() : [];
  return names.filter((name) => !ofOwnRhythm.includes(name));
};
const isGlance = (event: LiveEvent) => event.type === 'slices' && slicesIn(event).length === 0;

/** A page that shows the first of two SCIM settings; `eventsOf` are all that it gets of a change, until the directory is cleared. */
async function aPage() {
  const workbench = await aWorkbench();
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  await call(workbench, 'settings.create', { name: 'Fabrikam', idp: 'entra' });
  const lookedAt = aSignal();
  const changed = aSignal();
  const received = liveEvents(workbench, settingId, (event) => {
    // The first look at a directory ends after the snapshot, and says so.
    if (slicesIn(event).includes('findings')) lookedAt.give();
    if (slicesIn(event).includes('workbench')) changed.give();
    return event.type === 'directory cleared';
  });
  await lookedAt.given;
  return {
    workbench,
    settingId,
    async eventsOf(change: Promise<unknown>) {
      await change;
      await changed.given;
      await call(workbench, 'directory.clear', { settingId });
      return (await received).filter((event) => !isGlance(event)).slice(2, -1);
    },
  };
}

function aSignal() {
  let give: () => void = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

it('a change of a SCIM setting reaches a page as one event', async () => {
  const { workbench, settingId, eventsOf } = await aPage();
  const change = { settingId, name: 'Contoso Europe', preset: 'strict' } as const;
  const events = await eventsOf(call(workbench, 'settings.change', change));
  expect(events.map(slicesIn)).toEqual([['baselines', 'counts', 'guide', 'settings', 'workbench']]);
  expect(events[0]).toMatchObject({
    slices: { settings: [{ name: 'Contoso Europe' }, { name: 'Fabrikam' }], guide: { settingId } },
  });
});

it('a change of the preferences reaches a page as one event', async () => {
  const { workbench, eventsOf } = await aPage();
  const events = await eventsOf(call(workbench, 'preferences.change', { theme: 'dark' }));
  expect(events.map(slicesIn)).toEqual([['workbench']]);
  expect(events[0]).toMatchObject({ slices: { workbench: { saved: true, preferences: { theme: 'dark' } } } });
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
