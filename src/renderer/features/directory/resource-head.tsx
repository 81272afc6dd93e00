import { Trash2, X } from 'lucide-react';
import { Link } from 'wouter';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Avatar } from '../../components/avatar';
import { CopyButton } from '../../components/copy-button';
import { IconButton } from '../../components/icon-button';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { SegmentedControl } from '../../components/segmented-control';
import { exactTime } from '../../components/time-words';
import { joinedParts } from '../../words/joined-parts';
import { historyPath } from '../history/paths';
import { ActiveMark } from './active-mark';

export type ResourceView = 'attributes' | 'json';

const views = [
  { value: 'attributes', label: 'Attributes' },
  { value: 'json', label: 'JSON' },
] as const;

interface ResourceHeadProps {
  summary: ResourceSummary;
  view: ResourceView;
  onView(view: ResourceView): void;
  onDelete(): void;
  onClose(): void;
}

/** Who it is, and what can be done with it. */
export function ResourceHead({ summary, view, onView, onDelete, onClose }: ResourceHeadProps) {
  const { displayName, active, resourceType } = summary;
  const isUser = resourceType === 'User';
  return (
    <header className="resource-head">
      <Avatar name={displayName} active={active} group={!isUser} />
      <div className="resource-head-words">
        <h2>
          <bdi>{displayName}</bdi> {isUser && <ActiveMark active={active} />}
        </h2>
        <About summary={summary} />
      </div>
      <div className="resource-head-tools">
        <SegmentedControl label="View" options={views} value={view} onChange={onView} />
        {isUser && (
          <Link href={historyPath(summary.id)} className="button button-quiet button-small">
            History
          </Link>
        )}
        <IconButton label="Delete…" icon={Trash2} onClick={onDelete} />
        <IconButton label="Close" icon={X} onClick={onClose} />
      </div>
      <Facts summary={summary} />
    </header>
  );
}

/** Where there is none: it can still be closed. */
export function NoResourceHead({ onClose }: { onClose(): void }) {
  return (
    <div className="resource-head-tools resource-head-none">
      <IconButton label="Close" icon={X} onClick={onClose} />
    </div>
  );
}

function About({ summary: { about, title, name, displayName } }: { summary: ResourceSummary }) {
  const text = joinedParts([about, title ?? '', name === displayName ? '' : name]);
  return text === '' ? null : (
    <p>
      <bdi dir="ltr">{text}</bdi>
    </p>
  );
}

function Facts({ summary: { id, created, lastModified } }: { summary: ResourceSummary }) {
  return (
    <dl className="resource-facts">
      <div>
        <dt>id</dt>
        <dd className="mono">
          <MiddleEllipsis text={id} tail={6} />
          <CopyButton text={id} label="Copy id" compact />
        </dd>
      </div>
      <div>
        <dt>created</dt>
        <dd>{exactTime(created)}</dd>
      </div>
      <div>
        <dt>last modified</dt>
        <dd>{exactTime(lastModified)}</dd>
      </div>
    </dl>
  );
}
