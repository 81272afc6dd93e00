import { UsersRound } from 'lucide-react';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { useLive } from '../../../state/live-store';
import { RehearseButton } from '../../rehearsal/rehearse-button';

/** What will fill the list, or why the search found nothing. */
export function NoTargetGroups({ search, onReset }: { search: string; onReset(): void }) {
  const hasSetting = useLive((live) => live.settingId !== null);
  const words = search.trim();
  if (words !== '') {
    return (
      <EmptyState
        title={`No group matches “${words}”`}
        actions={<Button onClick={onReset}>Show all groups</Button>}
      >
        The names of groups are searched, and the people who are in none.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={UsersRound}
      title="There are no groups on the platform yet"
      actions={hasSetting && <RehearseButton />}
    >
      A group is there as soon as somebody is in it: the SCIM setting says by what people are grouped.
    </EmptyState>
  );
}
