import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { typeWord } from '../../../shared/activity/type-words';
import type { JsonObject, ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { CopyButton } from '../../components/copy-button';
import { FindingCards } from '../../components/exchange/finding-card';
import { JsonView } from '../../components/exchange/json-view';
import { IconButton } from '../../components/icon-button';
import { ScrollRegion } from '../../components/scroll-region';
import { exactTime } from '../../components/time-words';
import { joinedParts } from '../../words/joined-parts';
import { ActiveMark } from './active-mark';
import { AttributeTable } from './attribute-table';
import { Members } from './members';
import { ResourceExchanges } from './resource-exchanges';
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
}

/** One resource, beside the list it was chosen from. */
export function ResourceDetail({ settingId, tab, id, takesFocus, onClose }: ResourceDetailProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) region.current?.focus();
  }, [takesFocus]);
  const loaded = useResource(settingId, tab.resourceType, id);
  return (
    <ScrollRegion
      ref={region}
      className="detail"
      aria-label="Resource in detail"
      aria-busy={loaded.state === 'loading'}
    >
      <div className="detail-bar">
        <span className="detail-bar-space" />
        <CopyButton text={id} label="Copy id" />
        <IconButton label="Close" icon={X} onClick={onClose} />
      </div>
      {loaded.state === 'found' && (
        <ResourceBody settingId={settingId} summary={loaded.found.summary} resource={loaded.found.resource} />
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

interface ResourceBodyProps {
  settingId: string;
  summary: ResourceSummary;
  resource: JsonObject;
}

function ResourceBody({ settingId, summary, resource }: ResourceBodyProps) {
  const history = useResourceExchanges(settingId, summary.id);
  const stored = useStoredFindings(settingId, summary.resourceType, summary.id);
  return (
    <div className="detail-body">
      <Head summary={summary} />
      <FindingCards findings={stored} />
      {isMemberOrGroup(summary) && <Members settingId={settingId} summary={summary} />}
      <AttributeTable
        resource={resource}
        resourceType={summary.resourceType}
        id={summary.id}
        exchanges={history.exchanges}
        stored={stored}
      />
      <ResourceExchanges history={history} />
      <section aria-label="As JSON">
        <h3 className="resource-heading">
          As JSON{' '}
          <CopyButton text={() => JSON.stringify(resource, null, 2)} label="Copy as JSON" shown="Copy" />
        </h3>
        <div className="body">
          <JsonView value={resource} label="Resource as JSON" />
        </div>
      </section>
    </div>
  );
}

/** Only users and groups are in groups. */
function isMemberOrGroup({ resourceType }: ResourceSummary): boolean {
  return resourceType === 'User' || resourceType === 'Group';
}

function Head({ summary }: { summary: ResourceSummary }) {
  const { displayName, name, about, title, active, resourceType, id, externalId, created, lastModified } =
    summary;
  const isUser = resourceType === 'User';
  return (
    <header className="resource-head">
      <Avatar name={displayName} active={active} group={!isUser} />
      <div>
        <h2>
          <bdi>{displayName}</bdi> {isUser && <ActiveMark active={active} />}
        </h2>
        <p>
          <bdi dir="ltr">{joinedParts([about, title ?? '', name === displayName ? '' : name])}</bdi>
        </p>
        <dl className="resource-meta">
          <Fact label="id" value={id} mono />
          {externalId && <Fact label="external id" value={externalId} mono />}
          <Fact label="created" value={exactTime(created)} />
          <Fact label="last modified" value={exactTime(lastModified)} />
        </dl>
      </div>
    </header>
  );
}

function Fact({ label, value, mono = false }: { label: string; value: string; mono?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={mono ? 'mono' : ''}>{value}</dd>
    </div>
  );
}
