import type { Notice } from '../../../shared/features/workbench';
import { Button } from '../../components/button';
import type { MarkShape } from '../../components/mark';
import { RelativeTime } from '../../components/relative-time';
import { State } from '../../components/state';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { Row, Section } from './section';

const none: Notice[] = [];
const shapes: Record<Notice['severity'], MarkShape> = {
  information: 'only noted',
  warning: 'look',
  error: 'look',
};

/** What the workbench has to say about itself. */
export function NoticesSection() {
  const notices = useLive((live) => live.workbench?.notices ?? none);
  return (
    <Section id="notices">
      {notices.length === 0 ? (
        <Row
          title="None"
          detail="What the workbench has to say about itself stands here until it is dismissed"
        />
      ) : (
        notices.map((notice) => <NoticeRow key={notice.id} notice={notice} />)
      )}
    </Section>
  );
}

function NoticeRow({ notice: { id, severity, at, text } }: { notice: Notice }) {
  const dismiss = () =>
    void call('workbench.dismissNotice', { id }).catch(showFailure('The notice was not dismissed'));
  return (
    <Row
      title={text}
      detail={
        <>
          <State shape={shapes[severity]}>{severity}</State> <RelativeTime at={at} />
        </>
      }
    >
      <Button onClick={dismiss}>Dismiss</Button>
    </Row>
  );
}
