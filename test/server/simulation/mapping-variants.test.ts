/** Guides of their own play through in a rehearsal whose identity provider is set up as they say. */
import { describe, expect, it } from 'vitest';
import type { AllGuidesProgress, StepProgress } from '../../../src/shared/guide';
import { identityProviderOf } from '../../../src/shared/idp';
import { aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

/** Plays it to its end, and waits for a step of an extra guide to be seen or in trouble. */
async function playedIn(idp: string, dialect: string | null, mapping: string, stepId: string) {
  const workbench = await aWorkbench();
  const play = { idp, dialect: dialect ?? firstDialect(idp), speed: 20, mapping } as const;
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

function firstDialect(idp: string): string {
  return identityProviderOf(idp).simulation.dialects[0]?.id ?? '';
}

/** JumpCloud sends none: there the setting of the sandbox takes it from the country, which everybody has. */
const timeZones = [
  ['entra', 'default', 'in trouble'],
  ['okta', 'test-app', 'in trouble'],
  ['onelogin', 'documented', 'in trouble'],
  ['onelogin', 'corrected', 'in trouble'],
  ['jumpcloud', 'default', 'seen'],
] as const;

const withCountries = ['entra', 'okta', 'onelogin', 'jumpcloud'] as const;

// Most of a rehearsal is waiting for its pace, so those of one test go on side by side.
describe('a rehearsal', () => {
  it('with time zones plays that guide through, to who is left without one', async () => {
    const played = timeZones.map(async ([idp, dialect, state]) => {
      const { stepNow } = await playedIn(idp, dialect, 'time-zone', 'time-zones-told');
      await expect.poll(stepNow, { message: `${idp} ${dialect}` }).toMatchObject({ state });
    });
    await Promise.all(played);
  });

  it('with countries makes groups of them in its sandbox', async () => {
    const played = withCountries.map(async (idp) => {
      const { workbench, settingId, stepNow } = await playedIn(idp, null, 'country', 'groups-by-country');
      expect(workbench.settings.get(settingId)?.grouping).toEqual({ byField: 'Country / Region' });
      await expect.poll(stepNow, { message: idp }).toMatchObject({ state: 'seen', simulated: true });
      const { groups } = await call(workbench, 'platform.groups', { settingId, offset: 0, limit: 50 });
      expect(groups.length, idp).toBeGreaterThan(1);
    });
    await Promise.all(played);
  });

  it('is not begun with a mapping that the identity provider does not have', async () => {
    const workbench = await aWorkbench();
    const play = { idp: 'entra', dialect: 'default', speed: 20, mapping: 'nope' } as const;
    await expect(call(workbench, 'simulation.startInSandbox', play)).rejects.toThrow(
      '422 There is no mapping “nope”. Known here: time-zone, country, country-code, new-application.',
    );
  });
});
