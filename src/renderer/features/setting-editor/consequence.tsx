import { ArrowRight } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button';
import { alsoWords, headline } from './consequence-words';
import { GroupsToBe } from './groups-to-be';
import { OnePerson } from './one-person';
import { stepPath } from './places';
import { PreviewProgress } from './preview-progress';
import { stepForm } from './step-frame';
import type { Editor } from './use-editor';
import './consequence.css';

interface ConsequenceProps {
  editor: Editor;
  /** What all would be grouped into, or the values of one person. */
  view: 'groups' | 'person';
  /** What the way forward is called. */
  forward: string;
  isBusy?: boolean;
  /** Why it was not saved. */
  error?: string | null;
}

/** What the draft does to the people who are here, before anything is saved; and the way forward. */
export function Consequence({ editor, view, forward, isBusy = false, error = null }: ConsequenceProps) {
  const [, navigate] = useLocation();
  const { which, isNew, isDirty } = editor;
  return (
    <aside className="card setting-consequence" aria-label="What it does">
      <Preview editor={editor} view={view} />
      <footer>
        {error !== null && (
          <p className="setting-problem" role="alert">
            {error}
          </p>
        )}
        <Button kind="primary" size="large" type="submit" form={stepForm} busy={isBusy}>
          {forward}
          <ArrowRight size={18} aria-hidden />
        </Button>
        {!isNew && isDirty && !forward.startsWith('Look') && (
          <Button kind="quiet" onClick={() => navigate(stepPath(which, 'review'))}>
            Look at what it would do
          </Button>
        )}
      </footer>
    </aside>
  );
}

function Preview({ editor, view }: Pick<ConsequenceProps, 'editor' | 'view'>) {
  const { isNew, people, preview } = editor;
  const { difference } = preview;
  if (people.settingId === null || difference?.users === 0) return <Nobody isNew={isNew} />;
  return (
    <>
      <header>
        <span className="setting-small">{isNew ? 'What it would make of them' : 'What this changes'}</span>
        <p className="setting-big" aria-live="polite">
          {difference === null ? ' ' : headline(difference, isNew)}
        </p>
        <WhosePeople editor={editor} />
      </header>
      <PreviewProgress preview={preview} />
      {view === 'person' && <OnePerson editor={editor} />}
      {view === 'groups' && difference !== null && <GroupsToBe difference={difference} />}
      {view === 'groups' && difference !== null && <Also sentences={alsoWords(difference, isNew)} />}
    </>
  );
}

function Also({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return <p className="setting-also">{sentences.join(' ')}</p>;
}

/** Of a setting that has no people of its own yet: whose it is shown with. */
function WhosePeople({ editor: { people } }: { editor: Editor }) {
  if (people.choices.length === 0) return null;
  return (
    <label className="setting-whose">
      With the people of
      <select
        className="setting-select"
        value={people.settingId ?? ''}
        onChange={(event) => people.choose(event.currentTarget.value)}
      >
        {people.choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nobody({ isNew }: { isNew: boolean }) {
  return (
    <header>
      <span className="setting-small">{isNew ? 'What it would make of people' : 'What this changes'}</span>
      <p className="setting-big">Nobody is here yet</p>
      <p className="setting-nobody">
        {isNew
          ? 'As soon as people have arrived at any connection, or a demo was played, their groups and values stand here before you save.'
          : 'As soon as people have arrived, their groups and values stand here before you save. Until then nothing changes for anybody.'}
      </p>
    </header>
  );
}
