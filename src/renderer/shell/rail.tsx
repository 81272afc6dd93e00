import { Link, useLocation } from 'wouter';
import { useCalmLive } from '../state/calm-live';
import { countWords, shortCount } from './count-words';
import { type PageLink, pages } from './pages';
import './rail.css';

/** Where one can go, and how much there is. */
export function Rail() {
  const [location] = useLocation();
  const counts = useCalmLive((live) => live.counts);
  const beside: Record<string, { count: number; of: [string, string] }> = {
    '/live': { count: counts.findings, of: ['finding', 'findings'] },
    '/directory': { count: counts.users, of: ['user', 'users'] },
    '/requests': { count: counts.requests, of: ['request', 'requests'] },
  };
  return (
    <nav className="rail" aria-label="Pages">
      {pages.map((page) => (
        <RailLink
          key={page.path}
          page={page}
          current={location.startsWith(page.path)}
          beside={beside[page.path]}
        />
      ))}
    </nav>
  );
}

interface RailLinkProps {
  page: PageLink;
  current: boolean;
  beside: { count: number; of: [string, string] } | undefined;
}

function RailLink({ page: { label, path, icon: Icon }, current, beside }: RailLinkProps) {
  return (
    <Link href={path} className="rail-link" aria-current={current ? 'page' : undefined} title={label}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="rail-label">{label}</span>
      {beside !== undefined && beside.count > 0 && (
        <span className="rail-count" title={countWords(beside.count, ...beside.of)}>
          <span aria-hidden>{shortCount(beside.count)}</span>
          <span className="visually-hidden">, {countWords(beside.count, ...beside.of)}</span>
        </span>
      )}
    </Link>
  );
}
