import { UserRound } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { useLive } from '../../../state/live-store';
import { RehearseButton } from '../../rehearsal/rehearse-button';

interface NoTargetsProps {
  search: string;
  isFiltered?: boolean;
  onReset(): void;
}

/** An empty table says what will fill it, and offers what does. */
export function NoTargets({ search, isFiltered = false, onReset }: NoTargetsProps) {
  const words = search.trim();
  if (words === '' && !isFiltered) return <NobodyYet />;
  const title = words === '' ? 'Nobody is like that' : `Nobody matches “${words}”`;
  const among = isFiltered && words !== '' ? ' Only people with the filters above were searched.' : '';
  return (
    <EmptyState title={title} actions={<Button onClick={onReset}>Show everybody</Button>}>
      {words === ''
        ? 'The filters above leave nobody. Whoever was mended or has moved is in the list of everybody.'
        : `Every value on the platform, the names and the groups are searched.${among}`}
    </EmptyState>
  );
}

function NobodyYet() {
  const hasSetting = useLive((live) => live.settingId !== null);
  const actions = (
    <>
      <Link href="/setup" className="button button-primary">
        Go on with the set-up
      </Link>
      {hasSetting && <RehearseButton />}
    </>
  );
  return (
    <EmptyState icon={UserRound} title="Nobody is on the platform yet" actions={actions}>
      When your identity provider sends people, they stand here as the platform will have them: each value
      with the request it came from and what was made of it.
    </EmptyState>
  );
}
