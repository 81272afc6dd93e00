import { Link } from 'wouter';
import { useLive } from '../../state/live-store';
import { openRehearse } from '../../state/rehearse';
import type { Tab } from './directory-page';

/** An empty list says what will fill it, and offers what does. */
export function NoResources({ tab, search, onReset }: { tab: Tab; search: string; onReset(): void }) {
  const hasSetting = useLive((live) => live.settingId !== null);
  if (search.trim() !== '') {
    return (
      <div className="requests-none">
        <p>
          None of the {tab} match “{search.trim()}”.
        </p>
        <button type="button" className="button" onClick={onReset}>
          Show all {tab}
        </button>
      </div>
    );
  }
  return (
    <div className="requests-none">
      <p>
        {tab === 'users'
          ? 'Nobody is here yet. Users appear when your identity provider starts provisioning.'
          : 'There are no groups yet. Groups follow when they are assigned in your identity provider.'}
      </p>
      <div className="nothing-yet-actions">
        <Link href="/setup" className="button button-primary">
          Go on with the set-up
        </Link>
        {hasSetting && (
          <button type="button" className="button" onClick={openRehearse}>
            Rehearse without a tenant
          </button>
        )}
      </div>
    </div>
  );
}
