import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenedCause } from '../../../shared/features/findings';
import { resourcePath } from '../../components/resource-path';
import { RowList } from '../../components/row-list/row-list';
import { rowAt } from '../../components/row-list/row-window';
import { useRowWindow } from '../../components/row-list/use-row-window';
import { call } from '../../state/api';
import { PersonRow, type WrongPerson } from './person-row';

/** A long list of who is still wrong, fetched as one scrolls. */
export function ManyPeople({ settingId, cause }: { settingId: string; cause: OpenedCause }) {
  const [, navigate] = useLocation();
  const [active, setActive] = useState(-1);
  const { id, people } = cause;
  const { state, inSight } = useRowWindow<WrongPerson>(
    `${settingId} ${id}`,
    people,
    async (offset, limit) => {
      const opened = await call('findings.ofCause', { settingId, id, offset, limit });
      return { total: opened?.people ?? 0, rows: opened?.stillWrong ?? [] };
    },
  );
  const personAt = (index: number) => rowAt(state, index);
  return (
    <RowList
      label="People who are still wrong"
      className="wrong-many"
      count={state.total ?? people}
      rowHeight={2.5}
      attributesOf={(index) => ({ key: personAt(index)?.person.id || `row ${index}` })}
      renderRow={(index) => {
        const one = personAt(index);
        return one ? <PersonRow {...one} isOption /> : <span className="wrong-person">…</span>;
      }}
      active={active}
      onActive={setActive}
      onOpen={(index) => {
        const person = personAt(index)?.person;
        if (person && person.id !== '') navigate(resourcePath(person));
      }}
      onRange={inSight}
    />
  );
}
