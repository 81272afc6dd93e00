import { useMemo, useState } from 'react';
import { everySentenceOf, type Sentence } from '../../../shared/activity';
import type { Exchange } from '../../../shared/exchange';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { cachedSentences } from '../sentence-cache';
import { SentenceIcon } from './sentence-icon';
import { SentenceText } from './sentence-text';

/** What an exchange did, as its headings; of very many things one heading, and all of them when asked for. */
export function Sentences({ exchange }: { exchange: Exchange }) {
  const { wording } = useIdentityProvider();
  const shown = cachedSentences(exchange, wording);
  const every = useMemo(() => everySentenceOf(exchange, wording), [exchange, wording]);
  return (
    <>
      {shown.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences of an exchange have no other identity and never move
        <h2 key={index} className="detail-sentence">
          <Line sentence={sentence} />
        </h2>
      ))}
      {every.length > shown.length && <EverySentence sentences={every} />}
    </>
  );
}

function EverySentence({ sentences }: { sentences: Sentence[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="every-sentence" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All {sentences.length.toLocaleString('en-US')}, one by one</summary>
      {open && (
        <ol>
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index} className="detail-sentence">
              <Line sentence={sentence} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function Line({ sentence }: { sentence: Sentence }) {
  return (
    <>
      <SentenceIcon icon={sentence.icon} />
      <span>
        <SentenceText sentence={sentence} />
      </span>
    </>
  );
}
