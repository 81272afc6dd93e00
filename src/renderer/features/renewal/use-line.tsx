import { Link } from 'wouter';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { SentenceText } from '../../components/exchange/sentence-text';
import { Mark, type MarkShape } from '../../components/mark';
import { cachedSentences } from '../../components/sentence-cache';
import { clockTime, exactTime } from '../../components/time-words';
import type { Use } from './token-use';

interface UseLineProps {
  /** "Last request with". */
  words: string;
  lastFour: string;
  use: Use;
  idp: IdentityProvider;
  shape?: MarkShape;
}

/** A request with a token, as a sentence, and when it came. */
export function UseLine({ words, lastFour, use: { at, exchange }, idp, shape = 'seen' }: UseLineProps) {
  const [sentence] = exchange === null ? [] : cachedSentences(exchange, idp.wording);
  const time = (
    <time dateTime={at} title={exactTime(at)}>
      {clockTime(at)}
    </time>
  );
  return (
    <li>
      <Mark shape={shape} />
      <span>
        {words} <b>•••• {lastFour}</b>
        {sentence !== undefined && (
          <>
            : <SentenceText sentence={sentence} />
          </>
        )}
      </span>
      {exchange === null ? time : <Link href={`/requests/${exchange.sequence}`}>{time}</Link>}
    </li>
  );
}
