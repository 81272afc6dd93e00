/** The chapters of a story in their order: moved, taken out, and those of one's own opened. */
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { OwnStory, StoryChapter } from '../../../../shared/demo/own/own-story';
import { Button } from '../../../components/button';
import { IconButton } from '../../../components/icon-button';
import type { ChapterOffer } from '../use-offers';
import { edit } from './draft';
import { OwnChapterForm } from './own-chapter-form';
import { ownChapter, withChapter, withChapterMoved, withoutChapter } from './story-edits';
import type { Cast, Preview } from './use-stories';

export interface ChapterListProps {
  story: OwnStory;
  company: string | undefined;
  cast: Cast;
  preview: Preview | null;
  /** Those that are ready. */
  ready: readonly ChapterOffer[];
}

export function ChapterList(props: ChapterListProps) {
  const { story, ready } = props;
  const [open, setOpen] = useState<string | null>(
    () => story.chapters.find(({ kind }) => kind === 'own')?.id ?? null,
  );
  return (
    <section aria-labelledby="story-chapters">
      <h2 id="story-chapters" className="demo-title">
        Chapters
      </h2>
      <p className="story-always">
        Connect and First day come first in every story: without them nobody is there.
      </p>
      {story.chapters.length > 0 && (
        <ol className="card story-chapters">
          {story.chapters.map((chapter) => (
            <ChapterRow
              key={chapter.id}
              {...props}
              chapter={chapter}
              isOpen={open === chapter.id}
              onOpen={() => setOpen(open === chapter.id ? null : chapter.id)}
            />
          ))}
        </ol>
      )}
      <AddChapter story={story} ready={ready} onAdded={setOpen} />
    </section>
  );
}

interface ChapterRowProps extends ChapterListProps {
  chapter: StoryChapter;
  isOpen: boolean;
  onOpen(): void;
}

function ChapterRow({ chapter, isOpen, onOpen, story, ready, preview, ...rest }: ChapterRowProps) {
  const { id } = chapter;
  const offer = ready.find((one) => one.id === id);
  const title = chapter.kind === 'own' ? chapter.title : (offer?.title ?? id);
  const shown = preview?.chapters.find((one) => one.id === id);
  const caption = shown?.leftOut ?? shown?.beats[0]?.caption ?? offer?.caption ?? '';
  return (
    <li>
      <div className="story-chapter">
        {chapter.kind === 'own' ? (
          <button type="button" className="story-open" aria-expanded={isOpen} onClick={onOpen}>
            {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
            <b>{title}</b>
          </button>
        ) : (
          <b>{title}</b>
        )}
        <span className="story-caption">{caption}</span>
        <div className="story-tools">
          <IconButton
            label={`${title}: earlier`}
            icon={ArrowUp}
            onClick={() => edit(withChapterMoved(story, id, -1))}
          />
          <IconButton
            label={`${title}: later`}
            icon={ArrowDown}
            onClick={() => edit(withChapterMoved(story, id, 1))}
          />
          <IconButton
            label={`${title}: take out`}
            icon={X}
            disabled={story.chapters.length === 1}
            onClick={() => edit(withoutChapter(story, id))}
          />
        </div>
      </div>
      {chapter.kind === 'own' && isOpen && (
        <OwnChapterForm {...{ chapter, story }} {...rest} preview={shown} />
      )}
    </li>
  );
}

interface AddChapterProps {
  story: OwnStory;
  ready: readonly ChapterOffer[];
  onAdded(id: string): void;
}

const always: readonly string[] = ['connect', 'first-day'];

function AddChapter({ story, ready, onAdded }: AddChapterProps) {
  const id = useId();
  const free = ready.filter(
    (one) => !always.includes(one.id) && !story.chapters.some((chapter) => chapter.id === one.id),
  );
  const addOwn = () => {
    const chapter = ownChapter(story.chapters);
    edit(withChapter(story, chapter));
    onAdded(chapter.id);
  };
  return (
    <div className="story-add">
      <Button size="small" icon={<Plus size={14} aria-hidden />} disabled={isFull(story)} onClick={addOwn}>
        A chapter of your own
      </Button>
      {free.length > 0 && (
        <>
          <label className="visually-hidden" htmlFor={id}>
            Add a chapter that is ready
          </label>
          <select
            id={id}
            className="select"
            value=""
            disabled={isFull(story)}
            onChange={(event) => edit(withChapter(story, { kind: 'ready', id: event.currentTarget.value }))}
          >
            <option value="">Add a chapter that is ready…</option>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}

function isFull({ chapters }: OwnStory): boolean {
  return chapters.length >= 40;
}
