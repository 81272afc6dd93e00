/** Guides of their own play through in a rehearsal whose identity provider is set up as they say. */
import { describe, expect, it } from 'vitest';
import type { AllGuidesProgress, StepProgress } from '../../../src/shared/guide';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

/** Plays it to its end, and waits for a step of an extra guide to be seen or in trouble. */
async function played(mapping: string, stepId: string) {
  const workbench = await aWorkbench();
  const play = { idp: 'entra', dialect: 'default', speed: 20, mapping } as const;
  const { settingId } = await call(workbench, 'simulation.startInSandbox', play);
  await liveEvents(workbench, settingId, (event) => sliceIn('simulation', event)?.endedAt != null);
  const stepNow = async (): Promise<StepProgress | undefined> => {
    const [event] = await liveEvents(workbench, settingId, () => true);
    const guides: AllGuidesProgress | null | undefined = sliceIn('guide', event);
    const steps = Object.values(guides?.extra ?? {}).flatMap((way) => way.steps);
    return steps.find((step) => step.stepId === stepId);
  };
  return { workbench, settingId, stepNow };
}

describe('a rehearsal', () => {
  it('with time zones from the usage location names who is left without one', async () => {
    const { stepNow } = await played('time-zone', 'time-zones-told');
    await expect.poll(stepNow).toMatchObject({ state: 'in trouble', trouble: { title: /can’t be told$/ } });
  });

  it('with the country as a custom field makes groups of countries in its sandbox', async () => {
    const { workbench, settingId, stepNow } = await played('country', 'groups-by-country');
    const [setting] = [workbench.settings.get(settingId)];
    expect(setting?.grouping).toEqual({ byField: 'Country / Region' });
    await expect.poll(stepNow).toMatchObject({ state: 'seen', simulated: true });
    const { groups } = await call(workbench, 'platform.groups', { settingId, offset: 0, limit: 50 });
    expect(groups.length).toBeGreaterThan(1);
  });

  it('is not begun with a mapping that the identity provider does not have', async () => {
    const workbench = await aWorkbench();
    const play = { idp: 'entra', dialect: 'default', speed: 20, mapping: 'nope' } as const;
    await expect(call(workbench, 'simulation.startInSandbox', play)).rejects.toThrow(
      '422 There is no mapping “nope”. Known here: time-zone, country, country-code, new-application.',
    );
  });
});
