/** A chapter of one's own, opened: what it is called, what happens, and what the speaker reads. */
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { newHappening } from '../../../../shared/demo/own/happening-fields';
import type { OwnChapter, OwnStory } from '../../../../shared/demo/own/own-story';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/text-field';
import { edit } from './draft';
import { HappeningForm } from './happening-form';
import { moved, withChanged } from './story-edits';
import type { Cast, Preview } from './use-stories';

interface OwnChapterFormProps {
  chapter: OwnChapter;
  story: OwnStory;
  company: string | undefined;
  cast: Cast;
  preview: Preview['chapters'][number] | undefined;
}

export function OwnChapterForm({ chapter, story, company, cast, preview }: OwnChapterFormProps) {
  const notesId = useId();
  const { id, title, notes, happenings } = chapter;
  const change = (part: Partial<OwnChapter>) => edit(withChanged(story, id, part));
  const set = (next: OwnChapter['happenings']) => change({ happenings: next });
  return (
    <div className="story-own">
      <TextField label="Title" value={title} maxLength={60} onChange={(next) => change({ title: next })} />
      <ol className="story-happenings">
        {happenings.map((happening, place) => (
          <HappeningForm
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two of them apart
            key={place}
            label={`What happens ${place + 1}`}
            {...{ happening, story, company, cast }}
            untold={preview?.untold.find((one) => one.happening === place)}
            toldAs={preview?.beats.find((one) => one.happening === place)?.caption ?? ''}
            onChange={(next) => set(happenings.with(place, next))}
            onMove={(by) => set(moved(happenings, place, by))}
            onRemove={() => set(happenings.toSpliced(place, 1))}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon={<Plus size={14} aria-hidden />}
        disabled={happenings.length >= 40}
        onClick={() => set([...happenings, newHappening('leaves')])}
      >
        Something else happens
      </Button>
      <div className="text-field">
        <label htmlFor={notesId}>Speaker notes</label>
        <textarea
          id={notesId}
          rows={2}
          maxLength={2000}
          value={notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
