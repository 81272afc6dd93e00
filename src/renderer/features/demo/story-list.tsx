import { tellChapter } from './choices';
import { lengthText } from './pace-words';
import type { ChapterOffer } from './use-offers';

interface StoryListProps {
  chapters: readonly ChapterOffer[];
  without: readonly string[];
}

/** The first two are always told: without them nobody is there. */
const always: readonly string[] = ['connect', 'first-day'];

/** Which chapters are told, with what happens in each. One that can't be told says why. */
export function StoryList({ chapters, without }: StoryListProps) {
  return (
    <ol className="card demo-story">
      {chapters.map((chapter) => (
        <li key={chapter.id} data-left-out={chapter.leftOut !== null || undefined}>
          <label>
            <input
              type="checkbox"
              checked={chapter.leftOut === null && !without.includes(chapter.id)}
              disabled={chapter.leftOut !== null || always.includes(chapter.id)}
              onChange={(event) => tellChapter(chapter.id, event.currentTarget.checked)}
            />
            <b>{chapter.title}</b>
            <span className="demo-chapter">
              {chapter.leftOut ?? chapter.caption}
              {chapter.unsent.map((sentence) => (
                <small key={sentence}>Left out: {sentence}</small>
              ))}
            </span>
          </label>
          {chapter.leftOut === null && <small>{lengthText(chapter.seconds)}</small>}
        </li>
      ))}
    </ol>
  );
}
