import { useEffect, useRef, useState } from 'react';
import { typeWord } from '../../../shared/activity/type-words';
import type { JsonObject, ResourceSummary } from '../../../shared/scim/resource';
import { CopyButton } from '../../components/copy-button';
import { FindingCards } from '../../components/exchange/finding-card';
import { JsonView } from '../../components/exchange/json-view';
import { ScrollRegion } from '../../components/scroll-region';
import { AttributeTable } from './attribute-table';
import { DeleteResourceDialog } from './delete-resource-dialog';
import { Members } from './members';
import { ResourceExchanges } from './resource-exchanges';
import { NoResourceHead, ResourceHead, type ResourceView } from './resource-head';
import type { Tab } from './tabs';
import { useResource } from './use-resource';
import { useResourceExchanges } from './use-resource-exchanges';
import { useStoredFindings } from './use-stored-findings';
import './resource-detail.css';

interface ResourceDetailProps {
  settingId: string;
  tab: Tab;
  id: string;
  /** Where it was opened from another page, on which the focus was. */
  takesFocus: boolean;
  onClose(): void;
  onDeleted(): void;
}

/** One resource, beside the list it was chosen from. */
export function ResourceDetail({ settingId, tab, id, takesFocus, onClose, onDeleted }: ResourceDetailProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) region.current?.focus();
  }, [takesFocus]);
  const loaded = useResource(settingId, tab.resourceType, id);
  return (
    <ScrollRegion
      ref={region}
      className="card detail resource-detail"
      aria-label="Resource in detail"
      aria-busy={loaded.state === 'loading'}
    >
      {loaded.state === 'found' ? (
        <Resource {...{ settingId, onClose, onDeleted }} {...loaded.found} />
      ) : (
        <NoResourceHead onClose={onClose} />
      )}
      {loaded.state === 'gone' && (
        <p className="detail-gone">
          This {typeWord(tab.resourceType)} is not in the directory: it was deleted, or the directory was
          emptied.
        </p>
      )}
      {loaded.state === 'failed' && <p className="detail-gone">It could not be read. {loaded.message}</p>}
    </ScrollRegion>
  );
}

interface ResourceProps {
  settingId: string;
  summary: ResourceSummary;
  resource: JsonObject;
  onClose(): void;
  onDeleted(): void;
}

function Resource({ settingId, summary, resource, onClose, onDeleted }: ResourceProps) {
  const [view, setView] = useState<ResourceView>('attributes');
  const [asksToDelete, askToDelete] = useState(false);
  return (
    <>
      <ResourceHead {...{ summary, view, onView: setView, onClose }} onDelete={() => askToDelete(true)} />
      {view === 'attributes' ? (
        <Attributes {...{ settingId, summary, resource }} />
      ) : (
        <AsJson resource={resource} />
      )}
      <DeleteResourceDialog
        {...{ settingId, summary, onDeleted }}
        open={asksToDelete}
        onClose={() => askToDelete(false)}
      />
    </>
  );
}

function Attributes({
  settingId,
  summary,
  resource,
}: Pick<ResourceProps, 'settingId' | 'summary' | 'resource'>) {
  const { resourceType, id } = summary;
  const history = useResourceExchanges(settingId, id);
  const stored = useStoredFindings(settingId, resourceType, id);
  const members = <Members settingId={settingId} summary={summary} />;
  return (
    <>
      <FindingCards findings={stored.filter(({ attributePath }) => attributePath === undefined)} />
      {resourceType === 'Group' && members}
      <AttributeTable {...{ resource, resourceType, id, stored }} exchanges={history.exchanges} />
      {resourceType === 'User' && members}
      <ResourceExchanges history={history} />
    </>
  );
}

function AsJson({ resource }: { resource: JsonObject }) {
  return (
    <section className="resource-json" aria-label="As JSON">
      <CopyButton text={() => JSON.stringify(resource, null, 2)} label="Copy as JSON" shown="Copy" />
      <JsonView value={resource} label="Resource as JSON" />
    </section>
  );
}
