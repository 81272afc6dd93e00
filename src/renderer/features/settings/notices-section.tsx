import type { Notice } from '../../../shared/features/workbench';
import { Button } from '../../components/button';
import { RelativeTime } from '../../components/relative-time';
import { Tag, type TagTone } from '../../components/tag';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { Section } from './section';
import './notices-section.css';

const none: Notice[] = [];
const tones: Record<Notice['severity'], TagTone> = { information: 'neutral', warning: 'warn', error: 'bad' };

/** What the workbench has to say about itself. */
export function NoticesSection() {
  const notices = useLive((live) => live.workbench?.notices ?? none);
  return (
    <Section title="Notices">
      {notices.length === 0 ? (
        <p className="muted">
          None. What the workbench has to say about itself stands here until it is dismissed.
        </p>
      ) : (
        <ul className="notices">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function NoticeItem({ notice: { id, severity, at, text } }: { notice: Notice }) {
  return (
    <li>
      <div>
        <Tag tone={tones[severity]}>{severity}</Tag>{' '}
        <span className="muted">
          <RelativeTime at={at} />
        </span>
        <p>{text}</p>
      </div>
      <Button
        size="small"
        onClick={() =>
          void call('workbench.dismissNotice', { id }).catch(showFailure('The notice was not dismissed'))
        }
      >
        Dismiss
      </Button>
    </li>
  );
}
