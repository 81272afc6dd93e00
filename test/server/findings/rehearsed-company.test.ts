import { expect, it } from 'vitest';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

it('of a rehearsed company under the default mapping only those with a mistake planted in their data are above "only noted"', async () => {
  const workbench = await aWorkbench();
  const { setting } = await call(workbench, 'settings.create', { name: 'Contoso', idp: 'entra' });
  const settingId = setting.id;
  const ended = liveEvents(
    workbench,
    settingId,
    (event) => sliceIn('simulation', event)?.state === 'finished',
  );
  await call(workbench, 'simulation.start', { settingId, dialect: 'default', speed: 20, clean: false });
  await ended;
  const { causes } = await call(workbench, 'findings.list', { settingId });
  const serious = causes.filter(({ severity }) => severity !== 'only noted');
  expect(serious.map(({ rule, people }) => ({ rule, people }))).toEqual([
    { rule: 'no-email', people: 1 },
    { rule: 'country-not-alpha-2', people: 2 },
  ]);
}, 30_000);
