import { useEffect, useState } from 'react';
import { requestTarget } from '../../../shared/activity/request-target';
import type { Exchange } from '../../../shared/exchange';
import type { Along } from '../../../shared/features/replay';
import { counted } from '../../../shared/plural';
import { richName } from '../../../shared/rich-text';
import { RadioCards } from '../../components/radio-cards';
import type { Replay } from './use-replay';
import type { Prepared } from './use-ticket';

/** The connection it came to, or a sandbox; where that is one already, there is nothing to choose. */
export function PlaceChoice({ replay, exchange }: { replay: Replay; exchange: Exchange }) {
  const { own, place, setPlace, prepared } = replay;
  if (own === undefined || own.sandbox) return null;
  const { id } = requestTarget(exchange.url);
  const names = id !== null && exchange.method !== 'POST';
  const options = [
    {
      value: 'sandbox' as const,
      label: 'Sandbox',
      explanation: names
        ? `Changes nothing of your own. ${alongWords(prepared, own.id)}`
        : 'Takes what this connection takes, and changes nothing of your own.',
    },
    {
      value: 'here' as const,
      label: own.name,
      explanation: `What it changes is changed in ${richName(own.name)}, as if the provider had sent it.`,
    },
  ];
  return <RadioCards label="Send it to" options={options} value={place} onChange={setPlace} />;
}

/** Who is named by an id is brought, as far as it is known how they were. */
function alongWords(prepared: Prepared, ownId: string): string {
  if (prepared.state === 'ready' && prepared.settingId !== ownId && prepared.along.length === 0)
    return 'Whom it names by an id is not known here as they were then: the answer will be 404.';
  return 'Whom it names by an id comes along, as they were before this request.';
}

/** Whom it will reach and with which token, before anything is sent. */
export function Reach({ prepared }: { prepared: Prepared }) {
  const isLate = useLate(prepared.state === 'preparing');
  if (prepared.state === 'refused')
    return (
      <p className="dialog-error" role="alert">
        {prepared.message}
      </p>
    );
  if (prepared.state === 'preparing')
    return <p className="replay-reach">{isLate ? 'Making a token…' : ' '}</p>;
  const { name, baseUrl, lastFour, people, groups, along } = prepared;
  return (
    <div className="replay-reach">
      <p>
        It reaches <b>{name}</b> ({counted(people, 'person', 'people')}, {counted(groups, 'group')}) at{' '}
        <code>{baseUrl}</code>, with the token <b>Replay</b> <code>•••• {lastFour}</code>, which was made for
        this and is revoked afterwards.
      </p>
      {along.length > 0 && <ComesAlong along={along} />}
    </div>
  );
}

const mostNamed = 3;

/** Said before anything is sent, since it changes the sandbox. */
function ComesAlong({ along }: { along: readonly Along[] }) {
  const more = along.length - Math.min(along.length, mostNamed);
  const notWhole = along.filter((one) => one.notWhole.length > 0);
  return (
    <p>
      It brings along{' '}
      {along.slice(0, mostNamed).map(({ resource }, index) => (
        <span key={resource.id}>
          {index > 0 && ', '}
          {resource.resourceType === 'Group' && 'group '}
          <b>
            <bdi>{resource.displayName}</bdi>
          </b>
        </span>
      ))}
      {more > 0 && ` and ${more.toLocaleString('en-US')} more`}, as they were before this request.
      {notWhole.map(({ resource, notWhole: paths }) => (
        <span key={resource.id}>
          {' '}
          Of {resource.displayName}, {paths.join(', ')} was too long to be kept whole.
        </span>
      ))}
    </p>
  );
}

const lateMs = 500;

function useLate(waits: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    const timer = waits ? setTimeout(() => setLate(true), lateMs) : undefined;
    return () => clearTimeout(timer);
  }, [waits]);
  return isLate;
}
