import { initialsOf } from './initials';
import './avatar.css';

/** A person or group as initials; struck through when inactive. Who it is stands beside it in words. */
export function Avatar({
  name,
  active = true,
  group = false,
}: {
  name: string;
  active?: boolean;
  group?: boolean;
}) {
  const state = `${active ? '' : 'avatar-inactive'} ${group ? 'avatar-group' : ''}`;
  return (
    <span className={`avatar ${state}`} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
