import { Link, useLocation } from 'wouter';
import { EmptyState } from '../components/empty-state';
import { modifierKey } from './modifier-key';

/** For an address that belongs to no page: an old link, or a mistyped one. */
export function NotFound() {
  const [location] = useLocation();
  return (
    <EmptyState
      level={1}
      title="There is no such page"
      actions={
        <Link href="/" className="button button-primary">
          Go to the start
        </Link>
      }
    >
      <code>{location}</code> leads nowhere. The pages stand on the left, and {modifierKey} K finds the rest.
    </EmptyState>
  );
}
