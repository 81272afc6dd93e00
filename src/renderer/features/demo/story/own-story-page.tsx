/** A story of one's own: chapters in their order beside what they will send, kept here or as a file. */
import { ArrowRight, ChevronDown, Copy, FilePlus2, Save, Trash2, Upload } from 'lucide-react';
import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { OwnStory } from '../../../../shared/demo/own/own-story';
import { identityProviderOf, identityProviders } from '../../../../shared/idp';
import { Button } from '../../../components/button';
import { Menu, MenuItem } from '../../../components/menu';
import { Page } from '../../../components/page';
import { PageHead } from '../../../components/page-head';
import { TextField } from '../../../components/text-field';
import { showFailure, showToast } from '../../../state/toasts';
import { choose, useChoices } from '../choices';
import { demoPath, ownStoryPath } from '../paths';
import { useChapters, useCompanies } from '../use-offers';
import { ChapterList } from './chapter-list';
import { edit, isEdited, keep, removeStory, take, useDraft } from './draft';
import { duplicated, newStory } from './story-edits';
import { readStoryFile, saveStoryFile } from './story-file';
import { StoryPreview } from './story-preview';
import { useCast, usePreview, useStories } from './use-stories';
import '../demo-page.css';
import '../../../components/text-field.css';
import './own-story-page.css';

export function OwnStoryPage() {
  const { story, ...choices } = useStoryOnPage();
  const companies = useCompanies(choices.version);
  const company = companies?.find(({ id }) => id === choices.company) ?? companies?.[0];
  const ready = useChapters(company?.id, choices.idp) ?? [];
  const cast = useCast(company?.id);
  const { preview, error } = usePreview(story, company?.id, choices.idp);
  return (
    <Page width="wide" className="demo own-story">
      <PageHead title="Your own story" actions={<StoryMenu story={story} />}>
        Chapters that are ready and chapters of your own, in your order. It can be told with every company and
        provider.
      </PageHead>
      <div className="story-halves">
        <div className="story-left">
          <TextField
            label="Name of the story"
            value={story.title}
            maxLength={80}
            onChange={(title) => edit({ ...story, title })}
          />
          <ChapterList key={story.id} {...{ story, cast, preview, ready }} company={company?.id} />
        </div>
        <div className="story-right">
          <ToldWith companies={companies ?? []} company={company?.id} idp={choices.idp} />
          <StoryPreview {...{ preview, error }} provider={identityProviderOf(choices.idp).shortName} />
        </div>
      </div>
      <KeepBar story={story} />
    </Page>
  );
}

/** The one that the address names is taken once, unless it is on the bench already. */
function useStoryOnPage() {
  const choices = useChoices();
  const { story } = useDraft();
  const { story: wanted } = useParams<{ story?: string }>();
  const stories = useStories(choices.version);
  useEffect(() => {
    const found = stories?.find(({ id }) => id === wanted);
    if (found !== undefined && useDraft.getState().story.id !== found.id) take(found);
  }, [stories, wanted]);
  return { ...choices, story };
}

interface ToldWithProps {
  companies: readonly { id: string; name: string }[];
  company: string | undefined;
  idp: string;
}

function ToldWith({ companies, company, idp }: ToldWithProps) {
  return (
    <div className="story-told-with">
      <select
        className="select"
        aria-label="Company"
        value={company ?? ''}
        onChange={(event) => choose({ company: event.currentTarget.value })}
      >
        {companies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label="Provider"
        value={idp}
        onChange={(event) => choose({ idp: event.currentTarget.value })}
      >
        {identityProviders.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {shortName}
          </option>
        ))}
      </select>
    </div>
  );
}

function StoryMenu({ story }: { story: OwnStory }) {
  const { version } = useChoices();
  const stories = useStories(version) ?? [];
  const [, navigate] = useLocation();
  const fileId = useId();
  const open = (wanted: OwnStory) => {
    take(wanted);
    navigate(wanted.id === '' ? ownStoryPath : `${ownStoryPath}/${wanted.id}`);
  };
  const read = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (file !== undefined) void readStoryFile(file).then(open, showFailure('This story can’t be read'));
  };
  const { kept } = useDraft();
  return (
    <>
      <input
        id={fileId}
        className="visually-hidden"
        type="file"
        accept=".json"
        tabIndex={-1}
        aria-label="Story from a file"
        onChange={read}
      />
      <Menu
        align="end"
        trigger={
          <Button>
            Stories <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {stories.map((one) => (
          <MenuItem key={one.id} onSelect={() => open(one)}>
            {one.title}
          </MenuItem>
        ))}
        <MenuItem icon={<FilePlus2 size={14} />} onSelect={() => open(newStory())}>
          A new story
        </MenuItem>
        <MenuItem icon={<Upload size={14} />} onSelect={() => document.getElementById(fileId)?.click()}>
          From a file…
        </MenuItem>
        <MenuItem icon={<Save size={14} />} onSelect={() => saveStoryFile(story)}>
          Save as a file
        </MenuItem>
        <MenuItem icon={<Copy size={14} />} onSelect={() => open(duplicated(story))}>
          Duplicate
        </MenuItem>
        {kept !== null && (
          <MenuItem
            icon={<Trash2 size={14} />}
            onSelect={() =>
              void removeStory(kept).then(
                () => navigate(ownStoryPath),
                showFailure('The story is still here'),
              )
            }
          >
            Delete
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

function KeepBar({ story }: { story: OwnStory }) {
  const draft = useDraft();
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const edited = isEdited(draft);
  const save = (then: (id: string) => void) => {
    setBusy(true);
    keep()
      .then(then, showFailure('The story is not kept'))
      .finally(() => setBusy(false));
  };
  return (
    <footer className="demo-start">
      <p role="status">{edited ? 'Not kept yet.' : 'Kept.'}</p>
      <Button
        size="large"
        busy={busy}
        disabled={!edited}
        onClick={() =>
          save((id) => {
            navigate(`${ownStoryPath}/${id}`, { replace: true });
            showToast(`${story.title} is kept.`);
          })
        }
      >
        Keep
      </Button>
      <Button
        kind="primary"
        size="large"
        busy={busy}
        onClick={() =>
          save((id) => {
            choose({ story: id, without: [] });
            navigate(demoPath);
          })
        }
      >
        Use in a demo
        <ArrowRight size={18} aria-hidden />
      </Button>
    </footer>
  );
}
