import { Button } from '../../components/button';
import type { Preview } from './use-preview';

/** How far it is, where that takes a moment, with the way to stop; why there is nothing, where there is nothing. */
export function PreviewProgress({ preview }: { preview: Preview }) {
  const { progress, error, isStopped, stop, again } = preview;
  if (error !== null) {
    return (
      <p className="setting-preview-state" role="alert">
        What it would do is not known: {error}{' '}
        <Button size="small" onClick={again}>
          Try again
        </Button>
      </p>
    );
  }
  if (isStopped) {
    return (
      <p className="setting-preview-state">
        Stopped. Nothing was changed.{' '}
        <Button size="small" onClick={again}>
          Look again
        </Button>
      </p>
    );
  }
  if (progress === null || progress.users === 0) return null;
  const { lookedAt, users } = progress;
  return (
    <div className="setting-preview-state">
      <label>
        {lookedAt.toLocaleString('en-US')} of {users.toLocaleString('en-US')} people looked at
        <progress value={lookedAt} max={users} />
      </label>
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
