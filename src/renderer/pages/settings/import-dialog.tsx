import { useId, useState } from 'react';
import type { CallInput } from '../../../shared/contract';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ApiCallError, call } from '../../state/api';
import { showToken } from '../../state/new-token';
import { showToast } from '../../state/toasts';
import './import-dialog.css';

interface ImportDialogProps {
  open: boolean;
  onClose(): void;
}

/** Reads a SCIM setting from a file or a pasted text. Everything that is wrong with it is told with its place. */
export function ImportDialog({ open, onClose }: ImportDialogProps) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const take = (next: string) => {
    setText(next);
    setProblems([]);
  };
  const close = () => {
    take('');
    onClose();
  };

  async function read() {
    setBusy(true);
    try {
      const file: CallInput<'settings.import'>['file'] = JSON.parse(text);
      const { setting, revealed } = await call('settings.import', { file });
      close();
      showToast(`${setting.name} is ${revealed === null ? 'changed' : 'created'}`);
      if (revealed !== null) showToken(revealed);
    } catch (error) {
      setProblems(problemsIn(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      size="wide"
      title="Import a SCIM setting"
      description="The SCIM setting of the same name becomes what the file says. If there is none it is created, with a new token."
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="primary" busy={busy} disabled={text.trim() === ''} onClick={() => void read()}>
            Import
          </Button>
        </>
      }
    >
      <SettingText text={text} invalid={problems.length > 0} onChange={take} />
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

function SettingText({
  text,
  invalid,
  onChange,
}: {
  text: string;
  invalid: boolean;
  onChange(text: string): void;
}) {
  const id = useId();
  return (
    <div className="import-text">
      <label htmlFor={id}>The file’s text</label>
      <textarea
        id={id}
        rows={12}
        spellCheck={false}
        value={text}
        aria-invalid={invalid || undefined}
        placeholder={'{ "name": "Contoso", "schemas": […] }'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <label className="button button-normal button-small import-file">
        Choose a file
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void file.text().then(onChange);
          }}
        />
      </label>
    </div>
  );
}

/** At most so many are shown; the others are of the same kind mostly. */
const mostShown = 8;

function problemsIn(error: unknown): string[] {
  if (error instanceof SyntaxError) return [`This is not valid JSON: ${error.message}`];
  if (!(error instanceof ApiCallError) || error.issues.length === 0)
    return [error instanceof Error ? error.message : String(error)];
  const lines = error.issues.map(({ path, message }) => {
    const place = path.replace(/^file\.?/, '');
    return place === '' ? message : `${place}: ${message}`;
  });
  const more = lines.length - mostShown;
  return more > 0 ? [...lines.slice(0, mostShown), `… and ${more} more`] : lines;
}
