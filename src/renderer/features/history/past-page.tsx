import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { CallOutput } from '../../../shared/contract';
import type { PastPerson } from '../../../shared/features/history';
import { counted } from '../../../shared/plural';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { SearchField } from '../../components/search-field';
import { exactTime } from '../../components/time-words';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { MomentField } from './moment-field';
import { momentOf, momentText } from './moment-text';
import { historyPath } from './paths';
import './history-page.css';

const step = 100;
const second = 1_000;

/** Who was here at a moment. */
export function PastPage() {
  const settingId = useLive((live) => live.settingId);
  const [moment, setMoment] = useState(() => momentText(Math.ceil(Date.now() / second) * second));
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(step);
  const at = momentOf(moment);
  const past = usePast(settingId, at, search, limit);
  return (
    <Page width="reading">
      <PageHead title="The directory as it was">{past === null ? null : wordsOf(past, at)}</PageHead>
      <div className="history-bar">
        <MomentField value={moment} onChange={setMoment} />
        <SearchField
          label="Search the people of then"
          placeholder="Search by name"
          value={search}
          onChange={setSearch}
        />
      </div>
      {past?.total === 0 && <Nobody knownSince={past.knownSince} onMoment={setMoment} />}
      <div className="card history-choice" hidden={past === null || past.total === 0}>
        <ul>
          {past?.people.map((one) => (
            <Person key={one.person.id} {...one} />
          ))}
        </ul>
        {past !== null && past.total > past.people.length && (
          <Button onClick={() => setLimit(limit + step)}>Show more</Button>
        )}
      </div>
    </Page>
  );
}

type Past = CallOutput<'history.at'>;

function wordsOf({ total, knownSince }: Past, at: number | null): string | null {
  if (total === 0) return null;
  const people = `${counted(total, 'person was', 'people were')} here.`;
  if (at === null || at >= Date.parse(knownSince)) return people;
  return `${people} Changes before ${exactTime(knownSince)} are not known: who is here now and was created before is shown.`;
}

function Nobody({ knownSince, onMoment }: { knownSince: string; onMoment(moment: string): void }) {
  return (
    <EmptyState
      title="Nobody was here then"
      actions={
        <Button onClick={() => onMoment(momentText(Date.parse(knownSince)))}>
          Show the first that is known
        </Button>
      }
    >
      Changes before {exactTime(knownSince)} are not known, and nobody who is here was created before.
    </EmptyState>
  );
}

const sinceWords: Record<PastPerson['since'], string> = {
  'as now': 'as now',
  changed: 'changed since',
  deleted: 'deleted since',
};

function Person({ person: { id, displayName }, since }: PastPerson) {
  return (
    <li>
      <Link href={historyPath(id)}>
        <Avatar name={displayName} active={since !== 'deleted'} />
        <bdi>{displayName}</bdi>
        <span className="muted">{sinceWords[since]}</span>
      </Link>
    </li>
  );
}

function usePast(settingId: string | null, at: number | null, search: string, limit: number): Past | null {
  const [past, setPast] = useState<Past | null>(null);
  useEffect(() => {
    if (settingId === null || at === null) return;
    let current = true;
    const moment = new Date(at).toISOString();
    call('history.at', { settingId, moment, search, offset: 0, limit: Math.min(limit, 500) }).then(
      (found) => current && setPast(found),
      () => current && setPast(null),
    );
    return () => {
      current = false;
    };
  }, [settingId, at, search, limit]);
  return past;
}
