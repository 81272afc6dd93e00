import { Search } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { pageAt } from '../../shared/pages';
import { navigation } from '../features';
import type { Badge } from '../features/feature';
import { paletteDialog } from '../palette/dialog';
import { useLive } from '../state/live-store';
import { useThrottledLive } from '../state/throttled-live';
import { ConnectionDot } from './connection-dot';
import { ConnectionSwitcher } from './connection-switcher';
import { modifierKey } from './modifier-key';
import type { NavigationEntry } from './navigation';
import { shortCount } from './short-count';
import './rail.css';

/** Where one can go: another connection, whatever is searched, the pages; and whether the workbench listens. */
export function Rail() {
  const hasSetting = useLive((live) => live.settingId !== null);
  return (
    <nav className="rail" aria-label="Pages">
      <Link href="/" className="rail-brand" title="SCIM Workbench">
        <span className="rail-sign" aria-hidden />
        <span className="rail-label">SCIM Workbench</span>
      </Link>
      {hasSetting && <ConnectionSwitcher />}
      <SearchButton />
      <Pages />
      <span className="rail-space" />
      <ConnectionDot />
    </nav>
  );
}

function SearchButton() {
  return (
    <button
      type="button"
      className="rail-link rail-search"
      onClick={paletteDialog.open}
      aria-keyshortcuts="Control+K Meta+K"
      aria-label="Search or run"
      title="Search or run"
    >
      <Search size={15} aria-hidden />
      <span className="rail-label">Search</span>
      <kbd aria-hidden>{modifierKey} K</kbd>
    </button>
  );
}

function Pages() {
  const [location] = useLocation();
  const shown = pageAt(location)?.path;
  return (
    <div className="rail-pages">
      {navigation
        .filter(({ inRail }) => inRail !== false)
        .map((entry) => (
          <PageLink key={entry.path} entry={entry} current={entry.path === shown} />
        ))}
    </div>
  );
}

function PageLink({ entry, current }: { entry: NavigationEntry; current: boolean }) {
  const { label, path, icon: Icon, badge } = entry;
  return (
    <Link href={path} className="rail-link" aria-current={current ? 'page' : undefined} title={label}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className="rail-label">{label}</span>
      {badge !== undefined && <RailCount badge={badge} />}
    </Link>
  );
}

function RailCount({ badge: { countOf, wordsOf } }: { badge: Badge }) {
  const count = useThrottledLive(countOf);
  if (count === 0) return null;
  const words = wordsOf(count);
  return (
    <span className="rail-count" title={words}>
      <span aria-hidden>{shortCount(count)}</span>
      <span className="visually-hidden">, {words}</span>
    </span>
  );
}
