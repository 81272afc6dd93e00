import { type ReactElement, useEffect, useState } from 'react';
import type { CallOutput } from '../../../../shared/contract';
import { Menu, MenuCheck, MenuNote } from '../../../components/menu';
import { call } from '../../../state/api';
import { useLive } from '../../../state/live-store';
import { columnFilter, type TargetFilter, withColumnFilter } from './target-filter';

type Values = CallOutput<'platform.values'>;

interface ColumnValuesProps {
  column: string;
  filter: TargetFilter;
  onFilter(filter: TargetFilter): void;
  trigger: ReactElement;
}

/** The values of a column with the number of their people: one of them is shown alone. */
export function ColumnValues({ trigger, ...props }: ColumnValuesProps) {
  return (
    <Menu trigger={trigger}>
      <Choices {...props} />
    </Menu>
  );
}

function Choices({ column, filter, onFilter }: Omit<ColumnValuesProps, 'trigger'>) {
  const { values, error } = useValues(column);
  const present = columnFilter(filter, column);
  if (error !== null) return <MenuNote>The values could not be read. {error}</MenuNote>;
  if (values === null) return <MenuNote>Reading the values…</MenuNote>;
  if (values.total === 0) return <MenuNote>Nobody is here yet.</MenuNote>;
  const more = values.total - values.values.length;
  return (
    <>
      {values.values.map(({ value, people }) => (
        <MenuCheck
          key={value ?? 'no value'}
          checked={present === value}
          onChange={(isOn) => onFilter(withColumnFilter(filter, column, isOn ? value : undefined))}
        >
          <span className="target-choice">
            <bdi className={value === null ? 'target-none' : ''}>{value ?? noValue(column)}</bdi>
            <span className="target-choice-count">{people.toLocaleString('en-US')}</span>
          </span>
        </MenuCheck>
      ))}
      {more > 0 && (
        <MenuNote>{more.toLocaleString('en-US')} more: the search finds people by any value.</MenuNote>
      )}
    </>
  );
}

function noValue(column: string): string {
  return column === 'groups' ? 'in no group' : 'none';
}

/** Asked for when the menu opens. */
function useValues(field: string): { values: Values | null; error: string | null } {
  const settingId = useLive((live) => live.settingId);
  const [known, setKnown] = useState<{ values: Values | null; error: string | null }>({
    values: null,
    error: null,
  });
  useEffect(() => {
    if (settingId === null) return;
    const asked = new AbortController();
    call('platform.values', { settingId, field }, asked.signal).then(
      (values) => setKnown({ values, error: null }),
      (error: Error) => !asked.signal.aborted && setKnown({ values: null, error: error.message }),
    );
    return () => asked.abort();
  }, [settingId, field]);
  return known;
}
