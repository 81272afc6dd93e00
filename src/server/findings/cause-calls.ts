/** Causes for the page: all of them, one with its people, and what they are compared with. */
import type { findingsContract } from '../../shared/features/findings';
import type { FeatureOf } from '../feature';
import { listCauses } from './cause-list';
import type { KnownFindings } from './known-findings';
import { openCause } from './opened-cause';

type Calls = FeatureOf<typeof findingsContract>['calls'];

export function causeCalls(
  known: KnownFindings,
): Pick<Calls, 'findings.list' | 'findings.ofCause' | 'findings.compare'> {
  return {
    async 'findings.list'({ settingId }) {
      const sources = await known.sourcesOf(settingId);
      const { people, affected } = await known.allGoingWrong(settingId);
      const evidence = known.evidence.of(settingId);
      const compared = { people: evidence.people.length, groups: evidence.groups.length };
      return { people, affected, compared, causes: listCauses(sources) };
    },
    async 'findings.ofCause'({ settingId, id, ...window }) {
      return openCause(await known.sourcesOf(settingId), id, window);
    },
    async 'findings.compare'({ settingId, people, groups }) {
      await known.compareWith(settingId, { ...(people && { people }), ...(groups && { groups }) });
      return {};
    },
  };
}
