import { ArrowRight, X } from 'lucide-react';
import { Link } from 'wouter';
import type { OpenedGroup } from '../../../../shared/features/platform';
import { counted } from '../../../../shared/plural';
import { IconButton } from '../../../components/icon-button';
import { RichText } from '../../../components/rich-text';
import { ScrollRegion } from '../../../components/scroll-region';
import { State } from '../../../components/state';
import { GroupPeople } from './group-people';
import { groupNote } from './group-words';
import { targetGroupsPath, targetUsersPath } from './paths';
import { type LoadedGroup, useGroup } from './use-group';
import './target-detail.css';

interface GroupDetailProps {
  settingId: string;
  name: string;
  onClose(): void;
}

/** One target group: why there is it, and who is in. */
export function GroupDetail({ settingId, name, onClose }: GroupDetailProps) {
  const loaded = useGroup(settingId, name);
  return (
    <ScrollRegion
      className="card detail resource-detail target-detail"
      aria-label="Group on the platform"
      aria-busy={loaded.state === 'loading'}
    >
      <header className="target-detail-head target-group-head">
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          {loaded.state === 'found' && <p>{aboutOf(loaded.group)}</p>}
        </div>
        <IconButton label="Close" icon={X} onClick={onClose} />
      </header>
      {loaded.state === 'found' ? (
        <Found settingId={settingId} group={loaded.group} />
      ) : (
        <NotFound loaded={loaded} />
      )}
    </ScrollRegion>
  );
}

function aboutOf(group: OpenedGroup): string {
  return `${groupNote(group)} · ${counted(group.people, 'person', 'people')}`;
}

function NotFound({ loaded }: { loaded: LoadedGroup }) {
  if (loaded.state === 'gone')
    return <p className="detail-gone">Nobody is in this group any more, so there is none.</p>;
  if (loaded.state !== 'failed') return null;
  return (
    <p role="alert" className="detail-gone">
      The group could not be read. {loaded.message}
    </p>
  );
}

function Found({ settingId, group }: { settingId: string; group: OpenedGroup }) {
  const { name, rule, documented, sameCountry } = group;
  return (
    <>
      <div className="target-group-why">
        <RichText text={rule} />
        {!documented && <p className="target-expected">expected, not documented</p>}
        {sameCountry.length > 0 && <SameCountry group={group} />}
        <Link href={targetUsersPath(null, { having: [], group: name })} className="target-fix">
          Show them in the table
          <ArrowRight size={14} aria-hidden />
        </Link>
      </div>
      <GroupPeople settingId={settingId} group={group} />
    </>
  );
}

/** One country in two spellings makes two groups. */
function SameCountry({ group: { sameCountry } }: { group: OpenedGroup }) {
  return (
    <p className="target-same-country">
      <State shape="value is wrong">One country, {sameCountry.length + 1} groups</State>
      <span>
        The same country stands in{' '}
        {sameCountry.map(({ name, people }, at) => (
          <span key={name}>
            {at > 0 && ', '}
            <Link href={targetGroupsPath(name)}>
              <bdi>{name}</bdi>
            </Link>{' '}
            ({counted(people, 'person', 'people')})
          </span>
        ))}
        : the value as sent is the name of the group. Send it in one spelling.
      </span>
    </p>
  );
}
