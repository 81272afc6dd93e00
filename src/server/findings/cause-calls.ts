/** Causes for the page: all of them, one with its people, and what they are compared with. */
import type { findingsContract } from '../../shared/features/findings';
import { mostPeople, type ProviderEvidence } from '../../shared/features/provider-evidence';
import type { FeatureOf } from '../feature';
import { listCauses } from './cause-list';
import { groupsIn } from './compare/matched-people';
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
      const compared = comparedWith(known.evidence.of(settingId));
      return { people, affected, compared, causes: listCauses(sources) };
    },
    async 'findings.ofCause'({ settingId, id, ...window }) {
      return openCause(await known.sourcesOf(settingId), id, window);
    },
    async 'findings.compare'({ settingId, people, groups, adds }) {
      const before = adds ? known.evidence.of(settingId).people : [];
      const all = people && [...before, ...people].slice(0, mostPeople);
      await known.compareWith(settingId, { ...(all && { people: all }), ...(groups && { groups }) });
      return {};
    },
  };
}

/** More than these nobody sorts by hand. */
const mostGroups = 200;

/** Groups that people name, each with the use that was said of it. */
function comparedWith({ people, groups }: ProviderEvidence) {
  const named = new Map(people.flatMap(groupsIn).map((group) => [group.name, group]));
  const uses = [...named.values()].slice(0, mostGroups).map((group) => {
    const said = groups.find(
      (one) => (one.id !== undefined && one.id === group.id) || one.name === group.name,
    );
    return { ...group, use: said?.use ?? 'none' };
  });
  return { people: people.length, groups: uses };
}
