/** What is wrong with people, as they are stored and as requests said: of one of them, and of all by cause. */
import { findingsContract } from '../../shared/features/findings';
import { listSummaries } from '../directory/list-pages';
import type { FeatureOf } from '../feature';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';
import type { WorkbenchContext } from '../workbench-context';
import { causeCalls } from './cause-calls';
import { KnownFindings } from './known-findings';
import { markCalls } from './mark-calls';

export function findingsFeature(context: WorkbenchContext): FeatureOf<typeof findingsContract> {
  const { directoryOf, live, settings } = context;
  const known = new KnownFindings(context);
  const stopWatching = live.watch((slice, settingId) => {
    if (slice !== 'findings') known.lookAgain(settingId);
  });
  return {
    contract: findingsContract,
    calls: {
      'findings.ofResource'({ settingId, resourceType, id }) {
        const user = resourceType === 'User' ? directoryOf(settingId).get('User', id) : undefined;
        return { findings: user === undefined ? [] : known.ofPerson(settingId, user.attributes) };
      },
      'findings.ofUsers'({ settingId, ids }) {
        const directory = directoryOf(settingId);
        const users = ids.flatMap((id) => directory.get('User', id) ?? []);
        const findings = users.map((user) => [user.id, known.ofPerson(settingId, user.attributes)]);
        return { findings: Object.fromEntries(findings) };
      },
      async 'findings.people'({ settingId, severities, cause, ...window }) {
        const { directory, stored } = await known.sourcesOf(settingId);
        const people = stored.peopleWith({ severities, cause });
        return listSummaries(directory, { resourceType: 'User', ...window }, people);
      },
      ...causeCalls(known),
      ...markCalls(context, known.marks),
    },
    slices: { findings: (settingId) => (settingId === null ? null : known.countsOf(settingId)) },
    peopleGoingWrong: (settingId) => known.goingWrong(settingId),
    allGoingWrong: (settingId) => known.allGoingWrong(settingId),
    async onRecordedBefore(exchanges) {
      for (const exchange of exchanges) {
        known.note(exchange);
        if (isSliceOver()) await yieldSlice();
      }
    },
    onExchange(exchange) {
      if (known.note(exchange)) live.changed('findings', exchange.settingId);
    },
    onDirectoryChange: (event) => known.follow(event),
    onSettingsChange: () => known.followSettings(),
    async onJournalCleared(settingId) {
      known.forgetRequests(settingId);
      // Of a rehearsal nothing is left.
      if (settings.get(settingId)?.sandbox) await known.marks.forget(settingId);
      live.changed('findings', settingId);
    },
    onSettingDeleted(settingId) {
      known.forget(settingId);
      return known.marks.forget(settingId);
    },
    stop() {
      stopWatching();
      known.close();
    },
  };
}
