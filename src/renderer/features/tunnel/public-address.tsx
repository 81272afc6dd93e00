import { ArrowRight } from 'lucide-react';
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

/** Where one goes on from here. */
export interface Forward {
  label: string;
  /** Who is to reach it: "Okta"; null where it may be any. */
  vendor: string | null;
  /** There is nothing left to do here, whatever the latest check says. */
  isDone: boolean;
  onForward(): void;
}

interface PublicAddressProps extends Pick<Slices['tunnel'], 'open' | 'check'> {
  /** Null where one came to look only. */
  forward: Forward | null;
}

/** The address that is pasted, and what gets through it. */
export function PublicAddress({ open, check, forward }: PublicAddressProps) {
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
      <Outcome check={shown} forward={forward} />
      {shown !== null && <Failures check={shown} />}
      {open !== null && !tunnelOffer(open.id).keepsAddress && (
        <NewAddress name={tunnelOffer(open.id).name} vendor={forward?.vendor ?? null} />
      )}
      {shown?.endedAt != null && <AllStations check={shown} />}
    </Card>
  );
}

interface OutcomeProps {
  check: OutsideCheck | null;
  forward: Forward | null;
}

function Outcome({ check, forward }: OutcomeProps) {
  const isDone = forward?.isDone === true;
  if (check === null) {
    return (
      <div className="reach-outcome">
        <Words title="Not checked yet">Whether an identity provider gets through is not known.</Words>
        <Button
          kind={isDone ? 'normal' : 'primary'}
          size={isDone ? 'normal' : 'large'}
          onClick={() => void checkAddress()}
        >
          Check from outside
        </Button>
        {isDone && <GoOn forward={forward} />}
      </div>
    );
  }
  if (check.endedAt === null) {
    return (
      <div className="reach-outcome">
        <Words title="Checking from outside">This takes a few seconds.</Words>
        <Button onClick={() => void cancelCheck()}>Cancel</Button>
        {isDone && <GoOn forward={forward} />}
      </div>
    );
  }
  const reached = isReachable(check);
  return (
    <div className="reach-outcome" role="status">
      <Words title={outcomeTitle(reached, forward?.vendor ?? null)}>
        Checked from outside, <RelativeTime at={check.endedAt} />.
      </Words>
      <Button onClick={() => void checkAddress()}>Check again</Button>
      {forward !== null && (reached || isDone) && <GoOn forward={forward} />}
    </div>
  );
}

function outcomeTitle(reached: boolean, vendor: string | null): string {
  if (!reached) return 'Not everything gets through';
  return vendor === null ? 'The internet reaches this workbench' : `${vendor} can reach this workbench`;
}

function GoOn({ forward: { label, onForward } }: { forward: Forward }) {
  return (
    <Button kind="primary" size="large" onClick={onForward}>
      {label}
      <ArrowRight size={18} aria-hidden />
    </Button>
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

function NewAddress({ name, vendor }: { name: string; vendor: string | null }) {
  return (
    <p className="reach-care">
      <Mark shape="look" /> {name} hands out a new address at the next start. Then{' '}
      {vendor ?? 'the identity provider'} has to be told.
    </p>
  );
}
