import { Boxes, UserRound, UsersRound } from 'lucide-react';
import { Link } from 'wouter';
import { typeWord } from '../../../shared/activity/type-words';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { useLive } from '../../state/live-store';
import { RehearseButton } from '../rehearsal/rehearse-button';
import type { Tab } from './tabs';

interface NoResourcesProps {
  tab: Tab;
  search: string;
  isFiltered: boolean;
  onReset(): void;
}

function textsOf({ resourceType, label }: Tab) {
  if (resourceType === 'User') {
    const text =
      'Users appear when your identity provider starts provisioning, each with the attributes that arrived.';
    return { icon: UserRound, title: 'Nobody is here yet', text };
  }
  if (resourceType === 'Group') {
    const text =
      'Groups follow when they are assigned in your identity provider; their members come after them.';
    return { icon: UsersRound, title: 'There are no groups yet', text };
  }
  const text = `They appear when a client sends them to /${label}.`;
  return { icon: Boxes, title: `There are no ${typeWord(label)} yet`, text };
}

/** An empty list says what will fill it, and offers what does. */
export function NoResources(props: NoResourcesProps) {
  if (props.search.trim() !== '') return <NoMatch {...props} />;
  return props.isFiltered ? <NobodyWrong {...props} /> : <NobodyYet tab={props.tab} />;
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
  const { icon, title, text } = textsOf(tab);
  return (
    <EmptyState icon={icon} title={title} actions={actions}>
      {text}
    </EmptyState>
  );
}

function NobodyWrong({ onReset }: NoResourcesProps) {
  return (
    <EmptyState title="Nobody has this any more" actions={<Button onClick={onReset}>Show everybody</Button>}>
      People are looked at as they are stored. Whoever was mended has left this list, and comes back to it
      when a wrong value arrives again.
    </EmptyState>
  );
}

function NoMatch({ tab, search, isFiltered, onReset }: NoResourcesProps) {
  const resources = typeWord(tab.label);
  const actions = <Button onClick={onReset}>Show all {resources}</Button>;
  const among = isFiltered ? ' among those with these findings' : '';
  return (
    <EmptyState title={`No ${resources} match “${search.trim()}”${among}`} actions={actions}>
      All values and ids are searched. The path of an attribute finds who has one, and a filter such as{' '}
      <code>{tab.resourceType === 'User' ? 'timezone eq "TR"' : 'displayName co "Sales"'}</code> works too.
    </EmptyState>
  );
}
