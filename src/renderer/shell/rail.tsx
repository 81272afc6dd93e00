import { Link, useLocation } from 'wouter';
import { pageAt } from '../../shared/pages';
import { counted } from '../../shared/plural';
import { navigation } from '../features';
import type { Badge } from '../features/feature';
import { useThrottledLive } from '../state/throttled-live';
import type { NavigationEntry } from './navigation';
import { shortCount } from './short-count';
import './rail.css';

/** Where one can go, and how much there is. */
export function Rail() {
  const [location] = useLocation();
  const shown = pageAt(location)?.path;
  return (
    <nav className="rail" aria-label="Pages">
      {navigation.map((entry) => (
        <RailLink key={entry.path} entry={entry} current={entry.path === shown} />
      ))}
    </nav>
  );
}

function RailLink({ entry, current }: { entry: NavigationEntry; current: boolean }) {
  const { label, path, icon: Icon, badge } = entry;
  return (
    <Link href={path} className="rail-link" aria-current={current ? 'page' : undefined} title={label}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="rail-label">{label}</span>
      {badge !== undefined && <RailCount badge={badge} />}
    </Link>
  );
}

function RailCount({ badge: { countOf, noun } }: { badge: Badge }) {
  const count = useThrottledLive(countOf);
  if (count === 0) return null;
  const words = counted(count, noun);
  return (
    <span className="rail-count" title={words}>
      <span aria-hidden>{shortCount(count)}</span>
      <span className="visually-hidden">, {words}</span>
    </span>
  );
}
