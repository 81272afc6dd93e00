import { expect, it, vi } from 'vitest';
import { createActiveInjection } from '../../../../src/server/active-injection';
import { outageOf } from '../../../../src/server/simulation/demo/outage';
import type { Workbench } from '../../../../src/server/workbench';
import type { Demo } from '../../../../src/shared/demo/demo-state';
import { aWorkbench, call, liveEvents, sliceIn } from '../../a-workbench';

it('only its own failure on purpose is ended', () => {
  const injection = createActiveInjection();
  const outage = outageOf(injection, 'sandbox');
  outage.end();
  outage.begin();
  expect(injection.concerns('sandbox')).toBe(true);
  const other = { title: 'Slow', fault: { kind: 'delay' as const, seconds: 1 }, target: {}, minutes: 1 };
  injection.start('another', other);
  outage.end();
  expect(injection.running()?.title).toBe('Slow');
  injection.stop();
  outage.begin();
  outage.end();
  expect(injection.running()).toBeNull();
});

it('in the chapter the SCIM port refuses with 503, on purpose; it ends with the caption, and what was missed arrives', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', {
    ...{ company: 'foxglove', idp: 'generic', speed: 20, stops: true },
    chapters: ['outage'],
  });
  const when = (fits: (demo: Demo) => boolean) =>
    liveEvents(workbench, settingId, (event) => {
      const demo = sliceIn('demo', event);
      return demo != null && fits(demo);
    });
  await call(workbench, 'demo.jump', { chapter: 2, beat: 1 });
  await when(({ state, chapter, beat }) => state === 'waiting' && chapter === 2 && beat === 1);
  const [snapshot] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('injection', snapshot)).toMatchObject({ settingId, title: 'The platform is down' });
  await call(workbench, 'demo.next', {});
  await when(({ state }) => state === 'finished');
  const [after] = await liveEvents(workbench, settingId, () => true);
  expect(sliceIn('injection', after)).toBeNull();
  const exchanges = await whenRecorded(workbench, settingId);
  const refused = exchanges.filter(({ status }) => status === 503);
  expect(refused).toHaveLength(2);
  for (const { injected, findings } of refused) {
    expect(injected).toBe('The platform is down: every request is answered 503.');
    expect(findings).toEqual([]);
  }
  for (const { sequence, method, url } of refused) {
    const again = exchanges.filter(
      (one) => one.sequence > sequence && one.method === method && one.url === url,
    );
    expect(again.map(({ status }) => status)).toEqual([200]);
  }
});

/** The last exchange is recorded a moment after its response. */
async function whenRecorded(workbench: Workbench, settingId: string) {
  const all = async () => (await call(workbench, 'journal.list', { settingId })).exchanges;
  await vi.waitUntil(
    async () => (await all())[0]?.injected === undefined && (await all())[1]?.injected === undefined,
  );
  return all();
}

it('is over as soon as the demo is stopped', async () => {
  const workbench = await aWorkbench();
  const { settingId } = await call(workbench, 'demo.start', {
    ...{ company: 'foxglove', idp: 'generic', speed: 20, stops: true },
    chapters: ['outage'],
  });
  await call(workbench, 'demo.jump', { chapter: 2, beat: 0 });
  await liveEvents(workbench, settingId, (event) => sliceIn('injection', event) != null);
  await call(workbench, 'demo.stop', {});
  await liveEvents(workbench, settingId, (event) => sliceIn('injection', event) === null);
});
