import { ArrowRight, Clock } from 'lucide-react';
import { Link } from 'wouter';
import type { History } from '../../../shared/features/history';
import { groupsPath } from '../../../shared/history/group-history';
import type { PastValue } from '../../../shared/history/value-history';
import { concernSame } from '../../../shared/normalised-path';
import { byGravity } from '../../components/exchange/by-gravity';
import { RichText } from '../../components/rich-text';
import { ScrollRegion } from '../../components/scroll-region';
import { State } from '../../components/state';
import { exactTime } from '../../components/time-words';
import { useNow } from '../../state/use-now';
import { shortTime } from '../directory/short-time';
import { useStoredFindings } from '../directory/use-stored-findings';
import { Chain } from './chain';
import { cameWith, endWords, titleOf, valueWords } from './history-words';

interface WhyProps {
  settingId: string;
  history: History;
  path: string;
  values: PastValue[];
}

/** One attribute: how its value comes about, and every value that it had, newest first. */
export function Why({ settingId, history, path, values }: WhyProps) {
  const [newest] = values;
  const { id, resourceType } = history.resource;
  const findings = useStoredFindings(settingId, resourceType, id).filter(
    ({ attributePath }) => attributePath !== undefined && concernSame(attributePath, path),
  );
  const [gravest] = byGravity(findings);
  return (
    <ScrollRegion className="history-why-body" aria-label={titleOf(path)}>
      <header className="history-why-head">
        {gravest !== undefined && <FixLink title={gravest.title} />}
        <p>Why is this value here?</p>
        <h2>
          {titleOf(path)}: <bdi>{valueWords(newest?.value)}</bdi>
        </h2>
        <code>{path}</code>
        {gravest !== undefined && (
          <p className="history-finding">
            <State shape={gravest.severity}>{gravest.title}</State>
            <RichText text={gravest.explanation} inline />
          </p>
        )}
      </header>
      {path !== groupsPath && <Chain {...{ settingId, id, path }} newest={newest} />}
      <ol className="history-times" aria-label="Values, newest first">
        {values.map((value, index) => (
          <Value key={`${value.from} ${value.by?.sequence}`} value={value} isNow={index === 0} />
        ))}
      </ol>
      <p className="history-end">
        <Clock size={15} aria-hidden />
        {endWords(history.begins)}
      </p>
    </ScrollRegion>
  );
}

function FixLink({ title }: { title: string }) {
  return (
    <Link
      href={`/findings?search=${encodeURIComponent(title)}`}
      className="button button-primary button-normal"
    >
      Show the fix <ArrowRight size={14} aria-hidden />
    </Link>
  );
}

function Value({ value, isNow }: { value: PastValue; isNow: boolean }) {
  const { by, from } = value;
  const now = useNow();
  return (
    <li data-now={isNow || undefined}>
      <time dateTime={from} title={exactTime(from)}>
        {shortTime(from, now)}
      </time>
      <div>
        <b>
          <bdi>{valueWords(value.value)}</bdi>
        </b>
        {value.shortened !== undefined && <span className="muted"> the beginning of {value.shortened}</span>}
        <p>{cameWith(value)}</p>
      </div>
      {by !== null && (
        <Link href={`/requests/${by.sequence}`}>
          {by.method}
          {by.simulated && ', simulated'}
        </Link>
      )}
    </li>
  );
}
