import { hueOf } from './hue';
import { initialsOf } from './initials';
import './avatar.css';

interface AvatarProps {
  name: string;
  active?: boolean;
  group?: boolean;
}

/** A person or group as initials in a hue of their own; struck through when inactive. Who it is stands beside it in words. */
export function Avatar({ name, active = true, group = false }: AvatarProps) {
  const state = `${active ? '' : 'avatar-inactive'} ${group ? 'avatar-group' : ''}`;
  return (
    <span className={`avatar ${state}`} data-hue={hueOf(name)} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
