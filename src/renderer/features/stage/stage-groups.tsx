import { ArrowRight } from 'lucide-react';
import type { Mentioned } from '../../../shared/demo/demo-state';
import { identityProviderOf } from '../../../shared/idp';
import { useLive } from '../../state/live-store';
import { fewerNames, type Room, roomOf } from './rooms';
import { useStageGroups } from './use-stage-groups';

interface StageGroupsProps {
  about: Mentioned;
  /** Of the simulated identity provider; null for a real one. */
  idp: string | null;
  /** Whether there is less height than usual. */
  isLow: boolean;
}

/** Always in sight: who is in which group, who came and who left. */
export function StageGroups({ about, idp, isLow }: StageGroupsProps) {
  const { total, shown } = useStageGroups(about);
  const makesGroups = useLive(
    (live) => live.settings.find(({ id }) => id === live.settingId)?.grouping !== null,
  );
  const rooms = shown.map((group) => roomOf(group, about, isLow ? fewerNames : undefined));
  const [first, second] = rooms;
  return (
    <section className="stage-pane" aria-label="Groups">
      <h2>
        Groups <span>{total.toLocaleString('en-US')}</span>
        {idp !== null && <em>simulated {identityProviderOf(idp).shortName}</em>}
      </h2>
      <div className="stage-rooms" data-rooms={rooms.length}>
        {rooms.length === 0 && <p className="stage-none">{noneText(makesGroups)}</p>}
        {rooms.map((room) => (
          <RoomCard key={room.name} room={room} />
        ))}
        {first !== undefined && second !== undefined && first.left > 0 && second.joined > 0 && (
          <span className="stage-moves" aria-hidden>
            <ArrowRight strokeWidth={2.5} />
          </span>
        )}
      </div>
    </section>
  );
}

/** Where the SCIM setting makes no groups, none will come. */
function noneText(makesGroups: boolean): string {
  return makesGroups
    ? 'Groups stand here as they arrive.'
    : 'This SCIM setting makes no groups on the platform.';
}

function RoomCard({ room: { name, people, joined, left, names, more } }: { room: Room }) {
  return (
    <section className={`stage-room ${joined > 0 ? 'stage-won' : ''}`} aria-label={name}>
      <header>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {joined > 0 && <em>{joined} joined</em>}
        {left > 0 && <em>{left} left</em>}
        <b>{people.toLocaleString('en-US')}</b>
      </header>
      <ul>
        {names.map((one) => (
          <li key={one.key} data-state={one.state ?? undefined}>
            <bdi>{one.name}</bdi>
            {one.state === 'left' && <span className="visually-hidden"> left</span>}
          </li>
        ))}
        {more > 0 && <li className="stage-more">and {more.toLocaleString('en-US')} more</li>}
      </ul>
    </section>
  );
}
