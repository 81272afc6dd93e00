import { Link } from 'wouter';
import type { Slices } from '../../../shared/features';
import { isReachable } from '../../../shared/tunnel/is-reachable';
import type { OutsideCheck } from '../../../shared/tunnel/outside-check';
import { tunnelOffer } from '../../../shared/tunnel/tunnel-offers';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FieldValue } from '../../components/field-value';
import { Mark } from '../../components/mark';
import { RelativeTime } from '../../components/relative-time';
import { useLive } from '../../state/live-store';
import { cancelCheck, checkAddress } from './actions';
import { AllStations, StationRow } from './station-row';
import { failuresOf } from './stations';

/** The address that is pasted, and what gets through it. */
export function PublicAddress({ open, check }: Slices['tunnel']) {
  const baseUrl = useLive((live) => live.workbench?.baseUrl ?? '');
  const isLocal = useLive((live) => live.workbench?.baseUrlIsLocal ?? true);
  if (isLocal) return null;
  const shown = check?.baseUrl === baseUrl ? check : null;
  return (
    <Card
      className="reach-card"
      data-reached={(shown !== null && isReachable(shown)) || undefined}
      aria-label="Public address"
    >
      <FieldValue label="Public address" value={baseUrl} />
      {shown !== null && <StationRow check={shown} />}
      <Outcome check={shown} />
      {shown !== null && <Failures check={shown} />}
      {open !== null && !tunnelOffer(open.id).keepsAddress && <NewAddress name={tunnelOffer(open.id).name} />}
      {shown?.endedAt != null && <AllStations check={shown} />}
    </Card>
  );
}

function Outcome({ check }: { check: OutsideCheck | null }) {
  if (check === null) {
    return (
      <div className="reach-outcome">
        <Words title="Not checked yet">Whether an identity provider gets through is not known.</Words>
        <Button kind="primary" size="large" onClick={() => void checkAddress()}>
          Check from outside
        </Button>
      </div>
    );
  }
  if (check.endedAt === null) {
    return (
      <div className="reach-outcome">
        <Words title="Checking from outside">This takes a few seconds.</Words>
        <Button onClick={() => void cancelCheck()}>Cancel</Button>
      </div>
    );
  }
  const reached = isReachable(check);
  return (
    <div className="reach-outcome" role="status">
      <Words title={reached ? 'The internet reaches this workbench' : 'Not everything gets through'}>
        Checked from outside, <RelativeTime at={check.endedAt} />.
      </Words>
      <Button onClick={() => void checkAddress()}>Check again</Button>
      {reached && (
        <Link href="/setup" className="button button-primary button-large">
          Go on with the set-up
        </Link>
      )}
    </div>
  );
}

function Words({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="reach-words">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}

function Failures({ check }: { check: OutsideCheck }) {
  const failures = failuresOf(check);
  if (failures.length === 0) return null;
  return (
    <ol className="reach-failures" aria-label="What does not get through">
      {failures.map(({ id, says, remedy }) => (
        <li key={id}>
          <b>{says}</b> {remedy}
        </li>
      ))}
    </ol>
  );
}

function NewAddress({ name }: { name: string }) {
  return (
    <p className="reach-care">
      <Mark shape="look" /> {name} hands out a new address at the next start. Then the identity provider has
      to be told.
    </p>
  );
}
