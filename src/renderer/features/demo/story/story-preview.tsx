/** What will be sent, caption by caption, and what this provider or company leaves out. */
import { counted } from '../../../../shared/plural';
import { State } from '../../../components/state';
import { lengthText } from '../pace-words';
import type { Preview } from './use-stories';

interface StoryPreviewProps {
  preview: Preview | null;
  error: string | null;
  provider: string;
}

export function StoryPreview({ preview, error, provider }: StoryPreviewProps) {
  return (
    <section className="card story-preview" aria-labelledby="story-preview">
      <h2 id="story-preview">What will be sent</h2>
      {error !== null && (
        <p role="alert">
          <State shape="look">{error}</State>
        </p>
      )}
      {preview === null ? (
        error === null && <p role="status">The steps are put together</p>
      ) : (
        <Steps preview={preview} provider={provider} />
      )}
    </section>
  );
}

function Steps({ preview, provider }: { preview: Preview; provider: string }) {
  const { chapters, requests, seconds, isCounted } = preview;
  return (
    <>
      <p>
        {isCounted
          ? `${counted(requests, 'request')}, about ${lengthText(seconds)} at 1×.`
          : 'This company is too large to be played through beforehand.'}
      </p>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <h3>{chapter.title}</h3>
            {chapter.leftOut !== null && <State shape="look">{chapter.leftOut}</State>}
            {chapter.beats.map((beat, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two captions may read alike
              <BeatSteps key={place} beat={beat} provider={provider} />
            ))}
            {chapter.beats.length > 0 &&
              chapter.untold.map(({ happening, sentence }) => (
                <p key={happening}>
                  <State shape="look">{sentence}</State>
                </p>
              ))}
          </li>
        ))}
      </ol>
    </>
  );
}

type BeatShown = Preview['chapters'][number]['beats'][number];

function BeatSteps({
  beat: { label, caption, isSilent, requests, steps },
  provider,
}: {
  beat: BeatShown;
  provider: string;
}) {
  const words = label === null ? caption : `${label}: ${caption}`;
  if (isSilent)
    return (
      <p className="story-beat">
        {words}
        <State shape="look">{provider} sends nothing of it, so it is left out</State>
      </p>
    );
  if (steps.length === 0) return <p className="story-beat">{words}</p>;
  return (
    <details className="story-beat">
      <summary>
        {words} <small>{counted(requests, 'request')}</small>
      </summary>
      <ul>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a request may be sent twice
          <li key={place}>
            {step.caption} <code>{`${step.method} ${step.path}`}</code>
          </li>
        ))}
        {requests > steps.length && <li>And {counted(requests - steps.length, 'request')} more.</li>}
      </ul>
    </details>
  );
}
