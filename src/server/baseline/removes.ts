/** What a reset takes away, in numbers. */
import type { Removes } from '../../shared/features/baseline';
import type { WorkbenchContext } from '../workbench-context';

export function removedBy(context: WorkbenchContext, settingId: string): Removes {
  const { journal, state, sliceOf } = context;
  const { users, groups, declared = {}, undeclared = {}, findings } = sliceOf('counts', settingId);
  const kept = [...journal.allOf(settingId)];
  const ticks = Object.values(state.data.guideTicks[settingId] ?? {});
  const others = Object.values({ ...declared, ...undeclared });
  return {
    people: users,
    groups,
    others: others.reduce((sum, one) => sum + one, 0),
    requests: kept.length,
    realRequests: kept.filter(({ simulated, origin }) => !simulated && origin === undefined).length,
    findings,
    ticks: ticks.filter(({ simulated }) => simulated).length,
  };
}

/** People whose requests are gone by now may have been real as well. */
export function holdsReal({ people, groups, others, requests, realRequests }: Removes): boolean {
  return realRequests > 0 || (requests === 0 && people + groups + others > 0);
}
