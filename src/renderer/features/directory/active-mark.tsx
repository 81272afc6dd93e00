import { CircleCheck, CircleSlash } from 'lucide-react';

/** Active or not, as a shape and a word. */
export function ActiveMark({ active }: { active: boolean }) {
  const Icon = active ? CircleCheck : CircleSlash;
  return (
    <span className="active-mark">
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span>{active ? 'active' : 'inactive'}</span>
    </span>
  );
}
