/** Publishes to the page which users and groups changed, as they are now: those of one turn of the event loop in one event. */
import type { LiveEvent } from '../../shared/live-event';
import { mostResources } from '../../shared/live-lists';
import { summaryOf } from '../resource/summary';
import type { ResourceEvent } from './change-feed';
import type { SettingEvent } from './directories';

/** Id -> the last change, in the order of the changes. */
type Changed = Map<string, ResourceEvent>;

type Resources = Omit<Extract<LiveEvent, { type: 'resources' }>, 'sequence'>;
type Publish = (settingId: string, event: Resources | { type: 'directory cleared' }) => void;

/** Takes every change of every directory. */
export function tellResources(publish: Publish): (event: SettingEvent) => void {
  const waiting = new Map<string, Changed>();

  const publishAll = () => {
    for (const [settingId, changed] of waiting) {
      const resources = newestOf(changed).map(([id, event]) => ({ id, after: summaryAfter(event) }));
      publish(settingId, { type: 'resources', resources });
    }
    waiting.clear();
  };

  return (event) => {
    const { settingId } = event;
    if (event.kind === 'cleared') {
      waiting.delete(settingId);
      publish(settingId, { type: 'directory cleared' });
      return;
    }
    if (waiting.size === 0) setImmediate(publishAll);
    const changed: Changed = waiting.get(settingId) ?? new Map();
    waiting.set(settingId, changed);
    for (const resource of event.resources) note(changed, resource);
  };
}

function note(changed: Changed, event: ResourceEvent): void {
  const id = (event.after ?? event.before)?.id ?? '';
  // It moves to the end.
  changed.delete(id);
  changed.set(id, event);
}

/** All that are gone, and of each resource type as many as the page lists: one user may have left 10,000 groups. */
function newestOf(changed: Changed): [id: string, ResourceEvent][] {
  const counts = new Map<string, number>();
  const isListed = ([, { after }]: [string, ResourceEvent]) => {
    if (after === null) return true;
    const count = (counts.get(after.resourceType) ?? 0) + 1;
    counts.set(after.resourceType, count);
    return count <= mostResources;
  };
  return [...changed].reverse().filter(isListed).reverse();
}

function summaryAfter({ after, memberCount }: ResourceEvent) {
  return after && summaryOf(after, memberCount);
}
