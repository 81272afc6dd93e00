import type { Sentence } from '../../../shared/activity';
import './sentence-text.css';

/**
 * A sentence with its names in bold. Names come from the wire: each is isolated, so that a right-to-left mark in one
 * can't turn the rest of the sentence around.
 */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.parts.map(({ text, emphasis }, index) => {
    const key = `${index} ${text}`;
    if (emphasis === 'name')
      return (
        <bdi key={key} className="name">
          {text}
        </bdi>
      );
    return (
      <bdi key={key} className={emphasis}>
        {text}
      </bdi>
    );
  });
}
