import { useState } from 'react';
import { Link } from 'wouter';
import type { History } from '../../../shared/features/history';
import { asOf } from '../../../shared/history/as-of';
import { groupsAsOf, groupsPath } from '../../../shared/history/group-history';
import { counted } from '../../../shared/plural';
import type { JsonObject, JsonValue } from '../../../shared/scim/resource';
import { exactTime } from '../../components/time-words';
import { MomentField } from './moment-field';
import { momentOf, momentText } from './moment-text';
import { pastPath } from './paths';
import { TwoColumns } from './two-columns';

/** The person at a moment beside the person now. */
export function AsItWas({ history }: { history: History }) {
  const [moment, setMoment] = useState(() => momentText(beforeLatest(history)));
  const at = momentOf(moment);
  return (
    <>
      <div className="history-bar">
        <MomentField value={moment} onChange={setMoment} />
        <Link href={pastPath}>Everybody at a moment</Link>
      </div>
      <Then history={history} at={at} />
    </>
  );
}

/** So that the first look shows a difference. */
function beforeLatest({ entries, begins }: History): number {
  const latest = entries.find(({ attributes }) => attributes.length > 0);
  return Date.parse(latest?.at ?? begins.at) - (latest === undefined ? 0 : 1);
}

function Then({ history, at }: { history: History; at: number | null }) {
  if (at === null) return <p className="muted">Enter a day and a time.</p>;
  const past = asOf(history, at);
  if (past === null)
    return (
      <p className="muted">
        What was then is not known: the requests that are here begin {exactTime(history.begins.at)}.
      </p>
    );
  if (past.attributes === null)
    return <p className="muted">At that moment {history.resource.displayName} was not here.</p>;
  const time = exactTime(new Date(at).toISOString());
  return (
    <>
      {past.notKnown.length > 0 && (
        <p className="muted">
          {counted(past.notKnown.length, 'value')} of then {past.notKnown.length === 1 ? 'was' : 'were'} too
          long to be kept whole: {past.notKnown.join(', ')}.
        </p>
      )}
      <TwoColumns
        titles={[time, 'Now']}
        one={withGroups(past.attributes, groupsAsOf(history, at))}
        other={withGroups(history.attributes ?? history.last ?? {}, groupNames(history))}
      />
    </>
  );
}

function withGroups(attributes: JsonObject, groups: JsonValue | undefined): JsonObject {
  return groups === undefined ? attributes : { ...attributes, [groupsPath]: groups };
}

function groupNames({ groups }: History): JsonValue | undefined {
  return groups.length === 0 ? undefined : groups.map(({ displayName }) => displayName);
}
