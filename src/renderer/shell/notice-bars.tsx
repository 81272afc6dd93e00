import { CircleX, Info, TriangleAlert, X } from 'lucide-react';
import type { Notice } from '../../shared/features/workbench';
import { Button } from '../components/button';
import { IconButton } from '../components/icon-button';
import { RelativeTime } from '../components/relative-time';
import { call } from '../state/api';
import { useLive } from '../state/live-store';
import { showFailure } from '../state/toasts';
import { toggleNotices, useNotices } from './notices-store';
import '../components/bar.css';

const icons = { information: Info, warning: TriangleAlert, error: CircleX };
const none: Notice[] = [];

/** What the workbench has to say about itself: the gravest first, the others on demand. */
export function NoticeBars() {
  const notices = useLive((live) => live.workbench?.notices ?? none);
  const all = useNotices((state) => state.all);
  const ordered = [...notices].sort(byGravity);
  const shown = all ? ordered : ordered.slice(0, 1);
  return (
    <div className="notice-bars" role="log" aria-label="Notices">
      {shown.map((notice, index) => (
        <NoticeBar key={notice.id} notice={notice} more={index === 0 ? ordered.length - shown.length : 0} />
      ))}
    </div>
  );
}

function NoticeBar({ notice, more }: { notice: Notice; more: number }) {
  const Icon = icons[notice.severity];
  const dismiss = () =>
    void call('workbench.dismissNotice', { id: notice.id }).catch(
      showFailure('The notice was not dismissed'),
    );
  return (
    <div className={`bar bar-${notice.severity}`}>
      <Icon size={18} aria-hidden />
      <p>
        {notice.text}{' '}
        <span className="muted">
          <RelativeTime at={notice.at} />
        </span>
      </p>
      {more > 0 && (
        <Button size="small" kind="quiet" onClick={toggleNotices}>
          {more} more
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} onClick={dismiss} />
    </div>
  );
}

const gravity = { error: 0, warning: 1, information: 2 };

function byGravity(one: Notice, other: Notice): number {
  return gravity[one.severity] - gravity[other.severity] || other.at.localeCompare(one.at);
}
