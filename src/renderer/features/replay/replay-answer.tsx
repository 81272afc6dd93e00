import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Exchange } from '../../../shared/exchange';
import { counted } from '../../../shared/plural';
import { type Difference, type Differences, differencesOf } from '../../../shared/replay/differences';
import type { JsonValue } from '../../../shared/scim/resource';
import { Button } from '../../components/button';
import { CompareTable } from '../../components/compare-table';
import { StatusBadge } from '../../components/exchange/status-badge';
import { statusWord } from '../../components/exchange/status-words';
import { ScrollRegion } from '../../components/scroll-region';
import { selectSetting } from '../../state/connect';
import { showFailure } from '../../state/toasts';
import { replayDialog } from './replay-store';
import type { Replay } from './use-replay';

/** What came back, beside what came the first time. */
export function ReplayAnswer({ exchange, replay }: { exchange: Exchange; replay: Replay }) {
  const { sent } = replay;
  const before = exchange.response.body;
  const differences = useMemo(() => differencesOf(before, sent?.body ?? ''), [before, sent]);
  if (sent === null) return null;
  const isSame = sent.status === exchange.status;
  return (
    <section className="replay-answer" aria-label="Answer" aria-live="polite">
      <p className="replay-status">
        <StatusBadge status={sent.status} />
        <span>
          {isSame ? 'as before' : `The first time it was ${exchange.status} ${statusWord(exchange.status)}.`}
        </span>
        <OpenNew replay={replay} />
      </p>
      {sent.stayed.map((sentence) => (
        <p key={sentence} className="replay-note">
          {sentence}
        </p>
      ))}
      <DifferenceList differences={differences} isCut={exchange.response.bodyTruncated} />
    </section>
  );
}

function OpenNew({ replay: { sent, own } }: { replay: Replay }) {
  const [, navigate] = useLocation();
  if (sent === null || sent.sequence === null) return null;
  const { sequence, settingId } = sent;
  const go = async () => {
    if (own?.id !== settingId) await selectSetting(settingId);
    replayDialog.close();
    navigate(`/requests/${sequence}`);
  };
  return (
    <Button kind="quiet" size="small" onClick={() => void go().catch(showFailure('It can’t be opened'))}>
      Show the new request
    </Button>
  );
}

function DifferenceList({
  differences: { some, more, ofEachTime },
  isCut,
}: {
  differences: Differences;
  isCut: boolean;
}) {
  const anew =
    ofEachTime === 0
      ? ''
      : ` ${counted(ofEachTime, 'value')} that a server makes anew each time (ids, times, versions) aside.`;
  return (
    <>
      <p className="replay-note">
        {isCut && 'Of the first answer only the beginning was kept. '}
        {some.length === 0
          ? 'The answer says the same.'
          : `${counted(some.length + more, 'difference')} to the first answer.`}
        {anew}
      </p>
      {some.length > 0 && (
        <ScrollRegion className="replay-differences" aria-label="Differences to the first answer">
          <CompareTable heads={['Where', 'The first time', 'Now']}>
            <tbody>
              {some.map((difference) => (
                <DifferenceRow key={difference.path} difference={difference} />
              ))}
            </tbody>
          </CompareTable>
        </ScrollRegion>
      )}
      {more > 0 && <p className="replay-note">{counted(more, 'further one', 'further ones')} not shown.</p>}
    </>
  );
}

function DifferenceRow({ difference: { path, before, after } }: { difference: Difference }) {
  return (
    <tr>
      <th scope="row">
        <code>{path || 'the whole'}</code>
      </th>
      <td>{valueText(before)}</td>
      <td>{valueText(after)}</td>
    </tr>
  );
}

const longest = 400;

function valueText(value: JsonValue | undefined): string {
  if (value === undefined) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
