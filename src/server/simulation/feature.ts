/** Rehearsals: begin, hold, hurry, end. */
import { simulationContract } from '../../shared/features/simulation';
import { identityProviderOf } from '../../shared/idp';
import { ApiFailure } from '../api/api-failure';
import type { Directory } from '../directory/directory';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { createRehearsals } from './rehearsals';
import { freshSandbox } from './sandbox';

export function simulationFeature(context: WorkbenchContext): FeatureOf<typeof simulationContract> {
  const { settings, idpOf, addresses, live } = context;
  const rehearsals = createRehearsals({
    settings,
    idpOf,
    localBaseUrl: addresses.localBaseUrl,
    onState: () => live.changed('simulation', null),
  });
  const done = (act: () => void) => {
    act();
    return {};
  };
  return {
    contract: simulationContract,
    calls: {
      async 'simulation.startInSandbox'({ idp, dialect, speed }) {
        requireDialect(identityProviderOf(idp).simulation.dialects, dialect);
        await rehearsals.stop();
        const sandbox = await freshSandbox(context, idp);
        await rehearsals.start(sandbox, { dialect, speed });
        return { settingId: sandbox.id };
      },
      async 'simulation.start'({ settingId, dialect, speed, clean }) {
        const setting = settings.get(settingId);
        if (setting === undefined)
          throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist.');
        requireDialect(idpOf(setting).simulation.dialects, dialect);
        await rehearsals.stop();
        const directory = context.directoryOf(settingId);
        if (clean) await directory.clear();
        else requireEmpty(directory);
        await rehearsals.start(setting, { dialect, speed });
        return {};
      },
      'simulation.pause': () => done(rehearsals.pause),
      'simulation.resume': () => done(rehearsals.resume),
      async 'simulation.stop'() {
        await rehearsals.stop();
        return {};
      },
      'simulation.setSpeed': ({ speed }) => done(() => rehearsals.setSpeed(speed)),
    },
    slices: { simulation: () => rehearsals.state() },
    onDirectoryChange: rehearsals.observe,
    beforeSettingDeleted: rehearsals.forget,
    stop: rehearsals.stop,
  };
}

function requireDialect(dialects: { id: string }[], wanted: string): void {
  if (dialects.some(({ id }) => id === wanted)) return;
  throw new ApiFailure(422, 'NO_DIALECT', `There is no dialect “${wanted}”.`);
}

/** Nothing that a real identity provider sent may be mixed with a story, or be lost without a word. */
function requireEmpty(directory: Directory): void {
  const { users, groups, declared, undeclared } = directory.counts();
  if (Object.values({ ...declared, ...undeclared }).every((count) => count === 0) && users + groups === 0)
    return;
  throw new ApiFailure(409, 'NOT_EMPTY', 'The directory is not empty. Start on a clean directory instead.');
}
