import { CircleCheck, CircleSlash } from 'lucide-react';

/** Active or not, as a shape and a word. */
export function ActiveMark({ active }: { active: boolean }) {
  const Icon = active ? CircleCheck : CircleSlash;
  return (
    <span className={`active-mark ${active ? 'active-mark-on' : ''}`}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span>{active ? 'active' : 'inactive'}</span>
    </span>
  );
}
