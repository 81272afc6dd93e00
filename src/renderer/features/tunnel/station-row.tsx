import type { OutsideCheck, Station } from '../../../shared/tunnel/outside-check';
import { Mark, type MarkShape } from '../../components/mark';
import { type StationGroup, stationGroups } from './stations';

const shapes: Record<StationGroup['state'], MarkShape> = {
  passed: 'seen',
  noted: 'only noted',
  failed: 'look',
  unknown: 'to do',
  running: 'waiting',
};

/** The way of a request from outside, station by station. */
export function StationRow({ check }: { check: OutsideCheck }) {
  return (
    <ol className="stations" aria-label="Checked from outside">
      {stationGroups(check).map(({ title, state, words }) => (
        <li key={title} data-state={state}>
          <Mark shape={shapes[state]} />
          <b>{title}</b>
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}

/** Everything that was looked at, for whoever wants to know. */
export function AllStations({ check: { stations } }: { check: OutsideCheck }) {
  return (
    <details className="all-stations">
      <summary>Everything that was checked</summary>
      <ul>
        {stations.map((station) => (
          <Line key={station.id} station={station} />
        ))}
      </ul>
    </details>
  );
}

function Line({ station: { state, says } }: { station: Station }) {
  return (
    <li>
      <Mark shape={shapes[state]} />
      <span>{says}</span>
    </li>
  );
}
