import type { WorkbenchParts } from '../workbench-parts';
import { countsOf } from './live-snapshot';
import { tellResources } from './tell-resources';

/** Passes on what happens, as it happens: exchanges to guides and page, changes of settings and state to the page. */
export function tellPage(parts: WorkbenchParts): void {
  const { journal, guides, settings, state, hub } = parts;
  journal.subscribe((exchange, json) => {
    const { settingId } = exchange;
    const counts = settingId === null ? null : countsOf(parts, settingId);
    hub.publishExchange(settingId, json, counts);
    guides.observe(exchange);
  });
  tellResources(parts);
  settings.subscribe(() => {
    hub.publish(null, { type: 'settings', settings: settings.list() });
    for (const { id } of settings.list()) {
      // A new token or a revoked one is evidence too.
      tellGuide(parts, id);
      hub.publish(id, { type: 'counts', counts: countsOf(parts, id) });
    }
  });
  state.subscribe(() => tellStatus(parts));
}

export function tellGuide({ guides, hub }: Pick<WorkbenchParts, 'guides' | 'hub'>, settingId: string): void {
  const guide = guides.progress(settingId);
  if (guide !== null) hub.publish(settingId, { type: 'guide', guide });
}

export function tellStatus({ hub, status }: Pick<WorkbenchParts, 'hub' | 'status'>): void {
  hub.publish(null, { type: 'workbench', workbench: status() });
}
