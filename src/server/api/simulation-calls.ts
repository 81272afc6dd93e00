import { identityProviderOf } from '../../shared/idp';
import type { WorkbenchParts } from '../workbench-parts';
import { ApiFailure } from './api-failure';
import { clearDirectory, requireDirectory } from './directory-calls';
import type { CallHandlers } from './handler';

type SimulationCalls = Pick<
  CallHandlers,
  'simulation.start' | 'simulation.pause' | 'simulation.resume' | 'simulation.stop' | 'simulation.setSpeed'
>;

/** Rehearsals: begin, hold, hurry, end. */
export function simulationCalls(parts: WorkbenchParts): SimulationCalls {
  const { settings, rehearsals } = parts;
  return {
    async 'simulation.start'({ settingId, dialect, speed, clean }) {
      const setting = settings.get(settingId);
      if (setting === undefined) throw new ApiFailure(404, 'NO_SETTING', 'This SCIM setting does not exist.');
      requireDialect(identityProviderOf(setting.idp).simulation.dialects, dialect);
      await rehearsals.stop();
      if (clean) await clearDirectory(parts, settingId);
      else requireEmpty(parts, settingId);
      await rehearsals.start(setting, { dialect, speed });
      return {};
    },
    'simulation.pause'() {
      rehearsals.pause();
      return {};
    },
    'simulation.resume'() {
      rehearsals.resume();
      return {};
    },
    async 'simulation.stop'() {
      await rehearsals.stop();
      return {};
    },
    'simulation.setSpeed'({ speed }) {
      rehearsals.setSpeed(speed);
      return {};
    },
  };
}

function requireDialect(dialects: { id: string }[], wanted: string): void {
  if (dialects.some(({ id }) => id === wanted)) return;
  throw new ApiFailure(422, 'NO_DIALECT', `There is no dialect “${wanted}”.`);
}

/** Nothing that a real identity provider sent may be mixed with a story, or be lost without a word. */
function requireEmpty(parts: WorkbenchParts, settingId: string): void {
  const { users, groups, declared, undeclared } = requireDirectory(parts, settingId).counts();
  if (Object.values({ ...declared, ...undeclared }).every((count) => count === 0) && users + groups === 0)
    return;
  throw new ApiFailure(409, 'NOT_EMPTY', 'The directory is not empty. Start on a clean directory instead.');
}
