import { useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import type { History } from '../../../shared/features/history';
import { groupHistory, groupsPath } from '../../../shared/history/group-history';
import { historyPaths, valueHistory } from '../../../shared/history/value-history';
import { concernSame } from '../../../shared/normalised-path';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { MiddleEllipsis } from '../../components/middle-ellipsis';
import { ScrollRegion } from '../../components/scroll-region';
import { countWords, titleOf, valueWords } from './history-words';
import { Why } from './why';

interface ValuesProps {
  settingId: string;
  history: History;
}

/** Left every attribute that there is or was, right where its value comes from. */
export function Values({ settingId, history }: ValuesProps) {
  const asked = new URLSearchParams(useSearch()).get('value');
  const rows = useMemo(() => rowsOf(history), [history]);
  const [chosen, choose] = useState<string | null>(null);
  const wanted = chosen ?? asked;
  const row = rows.find(({ path }) => wanted !== null && concernSame(path, wanted)) ?? rows[0];
  const list = useRef<HTMLDivElement>(null);
  if (row === undefined) return <p className="muted">There are no attributes.</p>;
  const move = (by: number) => {
    const next = rows[rows.indexOf(row) + by];
    if (next === undefined) return;
    choose(next.path);
    list.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(next.path)}"]`)?.focus();
  };
  return (
    <div className="history-values">
      <ScrollRegion ref={list} className="card choices history-list" aria-label="Attributes">
        {rows.map(({ path, values }) => (
          <Choice
            key={path}
            data-path={path}
            aria-pressed={path === row.path}
            onClick={() => choose(path)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowDown' || key === 'j') move(1);
              if (key === 'ArrowUp' || key === 'k') move(-1);
            }}
            title={titleOf(path)}
            about={<MiddleEllipsis text={valueWords(values[0]?.value)} tail={10} isMono={false} />}
            end={<span className="choice-end">{countWords(values)}</span>}
          />
        ))}
      </ScrollRegion>
      <Card className="history-why" aria-label="Why is this value here?">
        <Why key={row.path} {...{ settingId, history }} path={row.path} values={row.values} />
      </Card>
    </div>
  );
}

/** What changed most stands first: that is what is asked about. */
function rowsOf(history: History) {
  const rows = historyPaths(history).map((path) => ({ path, values: valueHistory(history, path) }));
  const groups = groupHistory(history);
  if (groups.length > 0) rows.push({ path: groupsPath, values: groups });
  return rows.sort((one, other) => Number(other.values.length > 1) - Number(one.values.length > 1));
}
