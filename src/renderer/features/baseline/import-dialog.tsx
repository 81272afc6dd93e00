/** A baseline from a file: what it holds is shown before it is taken. */
import { type ChangeEvent, useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { CallInput, CallOutput } from '../../../shared/contract';
import { identityProviderOf } from '../../../shared/idp';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';
import { importProblems } from '../settings/import-problems';
import { endQuestion, useAsked } from './asked';
import { companyWords, paceWords, settingWords, takenWords } from './baseline-words';
import { baselineIn } from './read-file';
import { useTaken } from './use-taken';
import '../settings/import-setting-dialog.css';
import './reset-dialog.css';

type File = CallInput<'baseline.import'>['file'];
type Read = CallOutput<'baseline.read'>;

export function ImportDialog() {
  const open = useAsked(({ question }) => question?.kind === 'import');
  return open ? <Import /> : null;
}

function Import() {
  const { read, name, setName, problems, busy, choose, take } = useImport();
  const former = useTaken(name);
  const taken = former !== undefined;
  return (
    <Dialog
      open
      onClose={endQuestion}
      title="Import a baseline"
      description="A file that Export gave, here or on another computer. It is shown before it is taken."
      actions={
        <>
          <Button onClick={endQuestion}>Cancel</Button>
          {read !== null && (
            <Button kind={taken ? 'danger' : 'primary'} busy={busy} onClick={() => void take(taken)}>
              {taken ? 'Replace it' : 'Import'}
            </Button>
          )}
        </>
      }
    >
      <ChooseFile again={read !== null} onChoose={choose} />
      {read !== null && (
        <>
          <Holds content={read.content} />
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            maxLength={80}
            hint={taken ? takenWords(former.name) : undefined}
          />
        </>
      )}
      {problems.length > 0 && (
        <ul className="import-problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function ChooseFile({ again, onChoose }: { again: boolean; onChoose(file: globalThis.File): void }) {
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (file !== undefined) onChoose(file);
    // The same file, corrected meanwhile, may be chosen again.
    currentTarget.value = '';
  };
  return (
    <div>
      <label className="button button-normal import-file">
        {again ? 'Choose another file' : 'Choose a file'}
        <input type="file" className="visually-hidden" accept=".json,application/json" onChange={take} />
      </label>
    </div>
  );
}

function Holds({ content }: { content: Read }) {
  const { demo, chapters, leftOut, groups, idp, setting } = content;
  return (
    <dl className="reset-facts">
      <dt>Provider</dt>
      <dd>{identityProviderOf(idp).name}</dd>
      <dt>SCIM setting</dt>
      <dd>
        {bidiIsolate(setting.name)}: {settingWords(content)}
      </dd>
      {demo !== null && (
        <>
          <dt>Company</dt>
          <dd>{companyWords(demo, groups)}</dd>
          <dt>Story</dt>
          <dd>
            {chapters.join(' · ')} ({paceWords(demo)})
            {leftOut.length > 0 && <> Can’t be told here: {leftOut.join(', ')}.</>}
          </dd>
        </>
      )}
    </dl>
  );
}

function useImport() {
  const [read, setRead] = useState<{ file: File; content: Read } | null>(null);
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblems([]);
    await act().catch((error: unknown) => setProblems(importProblems(error)));
    setBusy(false);
  };
  const choose = (chosen: globalThis.File) =>
    void attempt(async () => {
      setRead(null);
      const file = await baselineIn(chosen);
      const content = await call('baseline.read', { file });
      setRead({ file, content });
      setName(content.name);
    });
  const take = (replace: boolean) =>
    attempt(async () => {
      if (read === null) return;
      await call('baseline.import', { file: read.file, name, replace });
      endQuestion();
      showToast(`${bidiIsolate(name.trim())} is imported`);
    });
  return { read, name, setName, problems, busy, choose, take };
}
