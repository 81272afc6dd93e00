import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Avatar } from '../../../components/avatar';
import { IconButton } from '../../../components/icon-button';
import { ScrollRegion } from '../../../components/scroll-region';
import { exactTime } from '../../../components/time-words';
import { useNow } from '../../../state/use-now';
import { shortTime } from '../short-time';
import { useResource } from '../use-resource';
import { useStoredFindings } from '../use-stored-findings';
import type { TargetUserShown } from './field-words';
import { nameOfTarget } from './target-name';
import { TargetValues } from './target-values';
import { type LoadedTarget, useTargetUser } from './use-target-user';
import './target-detail.css';

interface TargetDetailProps {
  settingId: string;
  id: string;
  /** Where it was opened from another page, on which the focus was. */
  takesFocus: boolean;
  onClose(): void;
}

/** One person, value by value: what the platform has, where it comes from, and what was made of it. */
export function TargetDetail({ settingId, id, takesFocus, onClose }: TargetDetailProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) region.current?.focus();
  }, [takesFocus]);
  const loaded = useTargetUser(settingId, id);
  return (
    <ScrollRegion
      ref={region}
      className="card detail resource-detail target-detail"
      aria-label="Person on the platform"
      aria-busy={loaded.state === 'loading'}
    >
      {loaded.state === 'found' ? (
        <Found target={loaded.target} {...{ settingId, onClose }} />
      ) : (
        <NotFound loaded={loaded} onClose={onClose} />
      )}
    </ScrollRegion>
  );
}

function NotFound({ loaded, onClose }: { loaded: LoadedTarget; onClose(): void }) {
  return (
    <>
      <div className="resource-head-tools resource-head-none">
        <IconButton label="Close" icon={X} onClick={onClose} />
      </div>
      {loaded.state === 'gone' && (
        <p className="detail-gone">
          Nothing is known of this person: they were deleted long ago, or the directory was emptied.
        </p>
      )}
      {loaded.state === 'failed' && (
        <p role="alert" className="detail-gone">
          The person could not be read. {loaded.message}
        </p>
      )}
    </>
  );
}

interface FoundProps {
  settingId: string;
  target: TargetUserShown;
  onClose(): void;
}

function Found({ settingId, target, onClose }: FoundProps) {
  const findings = useStoredFindings(settingId, 'User', target.id);
  const resource = useResource(settingId, 'User', target.id);
  const summary = resource.state === 'found' ? resource.found.summary : null;
  const name = summary?.displayName ?? nameOfTarget(target);
  return (
    <>
      <header className="target-detail-head">
        <Avatar name={name} active={target.status === 'Active'} />
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          {summary === null ? (
            <p>{target.status === 'deleted' && 'As last seen'}</p>
          ) : (
            <Since at={summary.created} />
          )}
        </div>
        <IconButton label="Close" icon={X} onClick={onClose} />
      </header>
      <TargetValues target={target} findings={findings} />
    </>
  );
}

function Since({ at }: { at: string }) {
  const now = useNow();
  return <p title={exactTime(at)}>Here since {shortTime(at, now)}</p>;
}
