/** What is wrong with people as they are stored: of one of them, and of all by cause. */
import { type PeopleHere, personFindings } from '../../shared/diagnostics/person-findings';
import { type FindingCounts, findingsContract } from '../../shared/features/findings';
import type { Finding } from '../../shared/finding';
import type { DiagnosedFinding } from '../../shared/idp/identity-provider';
import { withVendorWords } from '../../shared/idp/vendor-words';
import { listSummaries } from '../directory/list-pages';
import type { FeatureOf } from '../feature';
import type { StoredResource } from '../resource/stored-resource';
import { displayNameOf, referenceTo } from '../resource/summary';
import type { WorkbenchContext } from '../workbench-context';
import { type CauseIndex, causeOf, isSameCause } from './cause-index';
import { FindingsOfSettings } from './findings-of-settings';

type Directory = ReturnType<WorkbenchContext['directoryOf']>;
type ListedCause = ReturnType<CauseIndex['causes']>[number];

/** People who are named with a cause. */
const mostExamples = 5;

export function findingsFeature(context: WorkbenchContext): FeatureOf<typeof findingsContract> {
  const { directories, directoryOf, live, places } = context;
  const looked = new FindingsOfSettings((settingId) => live.changed('findings', settingId));
  const allOf = (settingId: string, directory: Directory) =>
    looked.of(settingId, directory, peopleIn(directory, places));
  /** In the words of the vendor that the SCIM setting is for. */
  function worded(settingId: string, findings: readonly DiagnosedFinding[]): Finding[] {
    const setting = context.settings.get(settingId);
    const idp = setting === undefined ? null : context.idpOf(setting);
    return withVendorWords(findings, idp, context.knownPlaces(settingId));
  }
  function countsOf(settingId: string): FindingCounts | null {
    const directory = directories.find(settingId);
    if (directory === undefined) return null;
    const { causes, isComplete } = allOf(settingId, directory);
    return { isComplete, ...causes.counts() };
  }

  return {
    contract: findingsContract,
    calls: {
      'findings.ofResource'({ settingId, resourceType, id }) {
        const directory = directoryOf(settingId);
        const user = resourceType === 'User' ? directory.get('User', id) : undefined;
        if (user === undefined) return { findings: [] };
        const findings = personFindings(user.attributes, peopleIn(directory, places));
        return { findings: worded(settingId, findings) };
      },
      'findings.ofUsers'({ settingId, ids }) {
        const directory = directoryOf(settingId);
        const here = peopleIn(directory, places);
        const users = ids.flatMap((id) => directory.get('User', id) ?? []);
        const findings = users.map(({ id, attributes }) => {
          return [id, worded(settingId, personFindings(attributes, here))] as const;
        });
        return { findings: Object.fromEntries(findings) };
      },
      async 'findings.people'({ settingId, severities, cause, ...window }) {
        const directory = directoryOf(settingId);
        const all = allOf(settingId, directory);
        await all.complete();
        const people = all.causes.peopleWith({ severities, cause });
        return listSummaries(directory, { resourceType: 'User', ...window }, people);
      },
      async 'findings.list'({ settingId }) {
        const directory = directoryOf(settingId);
        const all = allOf(settingId, directory);
        await all.complete();
        const here = peopleIn(directory, places);
        const findingsOf = ({ attributes }: StoredResource) =>
          worded(settingId, personFindings(attributes, here));
        return { causes: all.causes.causes().map((cause) => withExamples(cause, directory, findingsOf)) };
      },
    },
    slices: { findings: (settingId) => (settingId === null ? null : countsOf(settingId)) },
    onDirectoryChange: (event) => looked.follow(event),
    onSettingDeleted: (settingId) => looked.forget(settingId),
    stop: () => looked.forgetAll(),
  };
}

function peopleIn(directory: Directory, places: PeopleHere['places']): PeopleHere {
  return {
    places,
    isHere: (id) => directory.find(id) !== undefined,
    personWith(value) {
      for (const attribute of ['externalId', 'userName']) {
        const [id] = directory.idsWith('User', attribute, value) ?? [];
        const person = id === undefined ? undefined : directory.get('User', id);
        if (person !== undefined) return { attribute, name: displayNameOf(person) };
      }
      return null;
    },
  };
}

function withExamples(
  { people, ...cause }: ListedCause,
  directory: Directory,
  findingsOf: (user: StoredResource) => Finding[],
) {
  const ids = firstOf(people, mostExamples);
  const examples = directory.inOrder('User', ids).flatMap((user) => {
    const finding = findingsOf(user).find((one) => isSameCause(cause, causeOf(one)));
    return finding === undefined ? [] : { person: referenceTo(user), finding };
  });
  return { ...cause, people: people.size, examples };
}

function firstOf(ids: ReadonlySet<string>, count: number): string[] {
  const first: string[] = [];
  for (const id of ids) {
    if (first.length === count) break;
    first.push(id);
  }
  return first;
}
