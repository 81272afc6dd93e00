import { Button } from '../../components/button';
import type { Table } from './use-table';

/** How far it is, where that takes a moment, with the way to stop; why there is nothing, where there is nothing. */
export function TableProgress({ work: { progress, error, isStopped, stop, again } }: { work: Table }) {
  if (error !== null || isStopped) {
    return (
      <p className="mapping-progress" role={error === null ? undefined : 'alert'}>
        {error ?? 'Stopped. What stands here is from before.'}{' '}
        <Button size="small" onClick={again}>
          Look again
        </Button>
      </p>
    );
  }
  if (progress === null) return null;
  const { lookedAt, people } = progress;
  return (
    <div className="mapping-progress">
      <label>
        {lookedAt.toLocaleString('en-US')} of {people.toLocaleString('en-US')} people looked at
        <progress value={lookedAt} max={people} />
      </label>
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
