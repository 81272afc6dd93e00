import { UserRound, UsersRound } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { RehearseButton } from '../../components/rehearse-button';
import { useLive } from '../../state/live-store';
import type { Tab } from './directory-page';

interface NoResourcesProps {
  tab: Tab;
  search: string;
  onReset(): void;
}

const texts = {
  users: {
    title: 'Nobody is here yet',
    text: 'Users appear when your identity provider starts provisioning, each with the attributes that arrived.',
  },
  groups: {
    title: 'There are no groups yet',
    text: 'Groups follow when they are assigned in your identity provider; their members come after them.',
  },
};

/** An empty list says what will fill it, and offers what does. */
export function NoResources({ tab, search, onReset }: NoResourcesProps) {
  return search.trim() === '' ? <NobodyYet tab={tab} /> : <NoMatch {...{ tab, search, onReset }} />;
}

function NobodyYet({ tab }: { tab: Tab }) {
  const hasSetting = useLive((live) => live.settingId !== null);
  const actions = (
    <>
      <Link href="/setup" className="button button-primary">
        Go on with the set-up
      </Link>
      {hasSetting && <RehearseButton />}
    </>
  );
  const { title, text } = texts[tab];
  return (
    <EmptyState icon={tab === 'users' ? UserRound : UsersRound} title={title} actions={actions}>
      {text}
    </EmptyState>
  );
}

function NoMatch({ tab, search, onReset }: NoResourcesProps) {
  const actions = <Button onClick={onReset}>Show all {tab}</Button>;
  return (
    <EmptyState title={`No ${tab} match “${search.trim()}”`} actions={actions}>
      Names, user names, e-mails and ids are searched.
    </EmptyState>
  );
}
