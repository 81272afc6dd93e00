import { Radio } from 'lucide-react';
import { Link } from 'wouter';
import { counted } from '../../../shared/plural';
import { EmptyState } from '../../components/empty-state';
import { useUnassigned } from '../../components/use-unassigned';
import { useLive } from '../../state/live-store';
import { RehearseButton } from '../rehearsal/rehearse-button';

/** An empty feed says what will fill it, and offers what does. */
export function NothingYet() {
  return useLive((live) => live.settingId !== null) ? <NoRequests /> : <NoSetting />;
}

function NoRequests() {
  const isPlaying = useLive(({ simulation, settingId }) => {
    return simulation?.settingId === settingId && simulation?.state === 'running';
  });
  return isPlaying ? <AboutToArrive /> : <NothingToSee />;
}

function AboutToArrive() {
  return (
    <EmptyState icon={Radio} title="The rehearsal begins">
      The first request of the simulated identity provider appears here in a moment.
    </EmptyState>
  );
}

function NothingToSee() {
  const actions = (
    <>
      <Link href="/setup" className="button button-primary">
        Go on with the set-up
      </Link>
      <RehearseButton />
    </>
  );
  return (
    <EmptyState icon={Radio} title="Nothing has arrived yet" actions={actions}>
      Every request of your identity provider appears here the moment it arrives, told as a sentence. Set one
      up with the guide, or let a simulated one send the same requests now.
      <Refused />
    </EmptyState>
  );
}

/** Whoever waits here for requests that were refused for their token has to know where they are. */
function Refused() {
  const refused = useUnassigned();
  if (refused === 0) return null;
  return (
    <p>
      {counted(refused, 'request')} came without a token that is known here.{' '}
      <Link href="/requests">Show what was refused</Link>
    </p>
  );
}

function NoSetting() {
  const actions = (
    <Link href="/setup" className="button button-primary">
      Create a SCIM setting
    </Link>
  );
  return (
    <EmptyState icon={Radio} title="There is no SCIM setting yet" actions={actions}>
      A SCIM setting is a name, an address and a token for one identity provider. The guide begins with making
      one.
    </EmptyState>
  );
}
