import { CircleCheckBig, ScanSearch } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state';
import { RehearseButton } from '../rehearsal/rehearse-button';

export function NothingArrived() {
  const actions = (
    <>
      <Link href="/setup" className="button button-primary">
        Go on with the set-up
      </Link>
      <RehearseButton />
    </>
  );
  return (
    <EmptyState icon={ScanSearch} title="Nothing has arrived yet" actions={actions}>
      As soon as people arrive, what is wrong with them stands here by cause: for whom, what was sent, what
      belongs there, and the fix.
    </EmptyState>
  );
}

export function EverythingRight() {
  const actions = (
    <Link href="/directory" className="button">
      See who is here
    </Link>
  );
  return (
    <EmptyState icon={CircleCheckBig} title="Nothing is wrong" actions={actions}>
      Everybody arrives, and every value is right. What goes wrong later stands here at once.
    </EmptyState>
  );
}
