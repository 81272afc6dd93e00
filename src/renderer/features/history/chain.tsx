import { Fragment } from 'react';
import type { PastValue } from '../../../shared/history/value-history';
import { concernSame } from '../../../shared/normalised-path';
import { ValueLine, ValueStop, ValueWay } from '../../components/value-way';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useNow } from '../../state/use-now';
import { useTargetUser } from '../directory/platform/use-target-user';
import { shortTime } from '../directory/short-time';
import { valueWords } from './history-words';

interface ChainProps {
  settingId: string;
  id: string;
  path: string;
  newest: PastValue | undefined;
}

interface Stop {
  title: string;
  text: string;
  code?: boolean;
  /** Nothing comes of it. */
  broken?: boolean;
}

/** How the value comes about: in the provider, by its mapping, as it was sent, on the platform. */
export function Chain(props: ChainProps) {
  const stations = useStations(props);
  return (
    <ValueWay className="history-chain" label="How it comes about">
      {stations.map(({ title, text, code, broken }, index) => (
        <Fragment key={title}>
          {index > 0 && <ValueLine state={broken ? 'broken' : 'gone'} />}
          <ValueStop title={title} isWrong={stations[index + 1]?.broken === true}>
            {code ? <code>{text}</code> : <bdi>{text}</bdi>}
          </ValueStop>
        </Fragment>
      ))}
    </ValueWay>
  );
}

function useStations({ settingId, id, path, newest }: ChainProps): Stop[] {
  const idp = useIdentityProvider();
  const inForce = useLive((live) => live.mapping);
  const loaded = useTargetUser(settingId, id);
  const now = useNow();
  const row = inForce?.mapping.users.find(({ target }) => concernSame(target, path));
  const sent: Stop = {
    title: newest === undefined ? 'Sent' : `Sent, ${shortTime(newest.from, now)}`,
    text: valueWords(newest?.value),
  };
  const field =
    loaded.state === 'found' ? loaded.target.fields.find((one) => concernSame(one.path, path)) : null;
  const onPlatform: Stop = field
    ? {
        title: `On the platform, ${field.field}`,
        text: field.value ?? 'cannot be told',
        broken: field.value === null,
      }
    : { title: 'On the platform', text: 'no field takes it' };
  if (row === undefined) return [{ title: `In ${idp.shortName}`, text: 'not mapped' }, sent, onPlatform];
  return [
    { title: `In ${idp.shortName}`, text: row.source === '' ? 'a fixed value' : row.source, code: true },
    { title: `Mapping, ${row.type}`, text: row.target, code: true },
    sent,
    onPlatform,
  ];
}
