import { Unplug } from 'lucide-react';
import { Button } from '../components/button';
import { reconnect } from '../state/connect';
import { useLive } from '../state/live-store';
import '../components/bar.css';

/** The page knows nothing new while this stands here. */
export function ConnectionBar() {
  const lost = useLive((live) => live.connection === 'lost');
  const because = useLive((live) => live.lostBecause);
  const isUnknownPage = useLive((live) => live.isUnknownPage);
  if (!lost) return null;
  return (
    <div className="bar bar-error" role="alert">
      <Unplug size={18} aria-hidden />
      <p>
        <b>Connection lost.</b> What you see may be out of date. {because}
      </p>
      {!isUnknownPage && (
        <Button size="small" onClick={reconnect}>
          Try now
        </Button>
      )}
    </div>
  );
}
