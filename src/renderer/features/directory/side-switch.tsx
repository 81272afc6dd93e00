import { useLocation } from 'wouter';
import { SegmentedControl } from '../../components/segmented-control';
import { rememberSide, type SeenFrom } from './seen-from';

const sides = [
  { value: 'as sent', label: 'As sent' },
  { value: 'on the platform', label: 'On the platform' },
] as const;

/** What came, or what the platform makes of it. @param other address of the same on the other side */
export function SideSwitch({ side, other }: { side: SeenFrom; other: string }) {
  const [, navigate] = useLocation();
  const change = (next: SeenFrom) => {
    rememberSide(next);
    if (next !== side) navigate(other);
  };
  return <SegmentedControl label="Seen from" options={sides} value={side} onChange={change} />;
}
