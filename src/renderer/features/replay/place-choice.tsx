import { useEffect, useState } from 'react';
import { requestTarget } from '../../../shared/activity/request-target';
import type { Exchange } from '../../../shared/exchange';
import { counted } from '../../../shared/plural';
import { richName } from '../../../shared/rich-text';
import { RadioCards } from '../../components/radio-cards';
import type { Replay } from './use-replay';
import type { Prepared } from './use-ticket';

/** The connection it came to, or a sandbox; where that is one already, there is nothing to choose. */
export function PlaceChoice({ replay, exchange }: { replay: Replay; exchange: Exchange }) {
  const { own, place, setPlace } = replay;
  if (own === undefined || own.sandbox) return null;
  const { id } = requestTarget(exchange.url);
  const names = id !== null && exchange.method !== 'POST';
  const options = [
    {
      value: 'sandbox' as const,
      label: 'Sandbox',
      explanation: names
        ? 'Changes nothing of your own. Who is named by an id has another one there: the answer will be 404.'
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
  const { name, baseUrl, lastFour, people, groups } = prepared;
  return (
    <p className="replay-reach">
      It reaches <b>{name}</b> ({counted(people, 'person', 'people')}, {counted(groups, 'group')}) at{' '}
      <code>{baseUrl}</code>, with the token <b>Replay</b> <code>•••• {lastFour}</code>, which was made for
      this and is revoked afterwards.
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
