import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallInput } from '../../../shared/contract';
import { largestSettingFile } from '../../../shared/setting-file-size';
import { Button } from '../../components/button';
import { ChooseFiles } from '../../components/choose-files';
import { Dialog } from '../../components/dialog';
import { call } from '../../state/api';
import { selectSetting } from '../../state/connect';
import { holdToken } from '../../state/held-tokens';
import { showToast } from '../../state/toasts';
import { importSettingDialog } from './dialogs';
import { importProblems } from './import-problems';
import { sectionPath } from './sections';
import { undeclaredWords } from './undeclared-words';
import './import-setting-dialog.css';

/** Reads a SCIM setting from a file or a pasted text. Everything that is wrong with it is listed, with where it stands. */
export function ImportSettingDialog() {
  const open = importSettingDialog.useIsOpen();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [losses, setLosses] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const take = (next: string) => {
    setText(next);
    setProblems([]);
    setLosses([]);
  };
  const refuse = (reason: unknown) => setProblems(importProblems(reason));
  const close = () => {
    take('');
    importSettingDialog.close();
  };

  async function read() {
    setBusy(true);
    try {
      const file: CallInput<'settings.import'>['file'] = JSON.parse(text);
      const asked = losses.length > 0;
      const lost = asked ? [] : undeclaredWords(await call('settings.undeclaredBy', { file }));
      if (lost.length > 0) return setLosses(lost);
      const { setting, revealed } = await call('settings.import', { file });
      close();
      showToast(`${setting.name} is ${revealed === null ? 'changed' : 'created'}`);
      if (revealed === null) return;
      holdToken(revealed);
      await selectSetting(setting.id);
      navigate(sectionPath('tokens'));
    } catch (error) {
      setProblems(importProblems(error));
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
          <Button
            kind={losses.length > 0 ? 'danger' : 'primary'}
            busy={busy}
            disabled={text.trim() === ''}
            onClick={() => void read()}
          >
            {losses.length > 0 ? 'Import all the same' : 'Import'}
          </Button>
        </>
      }
    >
      <SettingText text={text} invalid={problems.length > 0} onChange={take} onRefuse={refuse} />
      {problems.length > 0 && (
        <ul className="import-problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {losses.length > 0 && <Losses losses={losses} />}
    </Dialog>
  );
}

function Losses({ losses }: { losses: string[] }) {
  return (
    <div className="import-losses" role="alert">
      <p>This file no longer declares all that the SCIM setting declares now:</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </div>
  );
}

/** A film chosen by mistake would hold up the page for minutes. */
async function readFile(file: File): Promise<string> {
  if (file.size <= largestSettingFile) return file.text();
  throw new Error(`${file.name} is no SCIM setting: it is larger than ${largestSettingFile} bytes.`);
}

function SettingText({
  text,
  invalid,
  onChange,
  onRefuse,
}: {
  text: string;
  invalid: boolean;
  onChange(text: string): void;
  onRefuse(reason: unknown): void;
}) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>The file’s text</label>
      <textarea
        id={id}
        className="mono"
        rows={12}
        spellCheck={false}
        value={text}
        aria-invalid={invalid || undefined}
        placeholder={'{ "name": "Contoso", "schemas": […] }'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ChooseFiles
        size="small"
        accept=".json,application/json"
        onFiles={([file]) => file !== undefined && void readFile(file).then(onChange, onRefuse)}
      >
        Choose a file
      </ChooseFiles>
    </div>
  );
}
