import { useEffect, useState } from 'react';
import type { AttributePathFacts } from '../../../shared/features/attribute-paths';
import type { MappingRead } from '../../../shared/features/imports';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { type Arrival, arrivalsOf } from '../../../shared/mapping-arrivals';
import { counted } from '../../../shared/plural';
import { RichText } from '../../components/rich-text';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';

/** What the file says besides, how it differs from the provider's own mapping, and from what arrives. */
export function Differences({ read }: { read: MappingRead }) {
  const arrivals = useArrivals(read);
  const { fromDefault, facts, unknown } = read;
  return (
    <div className="import-differences">
      <details>
        <summary>
          Against the default mapping: {counted(fromDefault.length, 'row differs', 'rows differ')}
        </summary>
        <ul>
          {fromDefault.map(({ target, here, other }) => (
            <li key={`${target} ${here === null}`}>
              <code>{target}</code>: {words(here)}; by default {words(other)}
            </li>
          ))}
        </ul>
      </details>
      {arrivals !== null && (
        <details>
          <summary>Against what arrives: {counted(arrivals.length, 'path differs', 'paths differ')}</summary>
          <ul>
            {arrivals.map((arrival) => (
              <li key={arrival.path}>
                <code>{arrival.path}</code>: {arrivalWords(arrival)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>What else is in it</summary>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>
              <RichText text={fact} inline />
            </li>
          ))}
          {unknown.map(({ place, sentence }) => (
            <li key={place}>
              <code>{place}</code>: {sentence}
            </li>
          ))}
          {unknown.length === 0 && <li>Nothing in it is unknown here.</li>}
        </ul>
      </details>
    </div>
  );
}

function words(row: AttributeMapping | null): string {
  if (row === null) return 'no row';
  const once = row.apply === 'only during creation' ? ', at creation only' : '';
  return `${row.source === '' ? 'None' : row.source}${once}${row.matching === undefined ? '' : ', matched on'}`;
}

function arrivalWords({ what, people }: Arrival): string {
  return what === 'never arrived'
    ? 'mapped here, and nobody has it'
    : `arrived for ${counted(people, 'person', 'people')}, and no row sends it`;
}

/** Null where nobody is here. */
function useArrivals({ mapping }: MappingRead): Arrival[] | null {
  const settingId = useLive((live) => live.settingId);
  const [paths, setPaths] = useState<{ people: number; paths: AttributePathFacts[] } | null>(null);
  useEffect(() => {
    let isMeant = true;
    setPaths(null);
    if (settingId === null) return;
    call('attributePaths.list', { settingId }).then(
      (found) => isMeant && setPaths(found),
      () => undefined,
    );
    return () => {
      isMeant = false;
    };
  }, [settingId]);
  return paths === null || paths.people === 0 ? null : arrivalsOf(mapping.users, paths.paths);
}
