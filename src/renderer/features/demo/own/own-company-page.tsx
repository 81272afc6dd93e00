/** Your own people: a file is read here, its columns are matched, and what it makes is seen before it is used. */
import { ArrowRight, Upload } from 'lucide-react';
import { type ChangeEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { counted } from '../../../../shared/plural';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { PageHead } from '../../../components/page-head';
import { saveFile } from '../../../components/save-file';
import { TextField } from '../../../components/text-field';
import { call } from '../../../state/api';
import { showFailure } from '../../../state/toasts';
import { choose } from '../choices';
import { demoPath } from '../paths';
import { ColumnsTable } from './columns-table';
import { matchedColumns, type Target } from './own-columns';
import { type OwnPack, ownPack } from './own-pack';
import { LineProblems, Makes } from './own-preview';
import { peopleInCsv } from './people-in-csv';
import { type CsvFile, readCsv } from './read-csv';
import '../demo-page.css';
import '../../../components/text-field.css';
import './own-company-page.css';

export function OwnCompanyPage() {
  const [file, setFile] = useState<CsvFile | null>(null);
  const use = useOwnCompany();
  const take = async (chosen: File) => {
    const text = await chosen.text();
    if (chosen.name.endsWith('.json')) return use.pack(parsed(text));
    setFile(readCsv(chosen.name, text));
  };
  return (
    <Page width="reading" className="own">
      {file === null ? (
        <>
          <PageHead title="Your own people">The file is read here and stays on this computer.</PageHead>
          <EmptyState
            icon={Upload}
            title="People from a file"
            actions={<FileButton label="Choose a file" kind="primary" onFile={take} />}
          >
            A CSV file with a line of headings: at least a name and an e-mail address for each person. A data
            pack that was saved here before is a JSON file.
          </EmptyState>
        </>
      ) : (
        <Matched key={file.name} file={file} onFile={take} use={use} />
      )}
    </Page>
  );
}

function parsed(text: string): OwnPack | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function useOwnCompany() {
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const pack = async (company: OwnPack | null) => {
    setBusy(true);
    try {
      if (company === null) throw new Error('This file is no data pack: it is not JSON.');
      const { id } = await call('demo.saveCompany', { company });
      choose({ company: id });
      navigate(demoPath);
    } catch (error) {
      showFailure('The people are not taken')(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, pack };
}

interface FileButtonProps {
  label: string;
  kind?: 'primary' | 'normal';
  onFile(file: File): Promise<void>;
}

function FileButton({ label, kind = 'normal', onFile }: FileButtonProps) {
  const id = useId();
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (file !== undefined) void onFile(file).catch(showFailure('The file can’t be read'));
  };
  return (
    <>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".csv,.tsv,.txt,.json"
        tabIndex={-1}
        aria-label={label}
        onChange={chosen}
      />
      <Button kind={kind} onClick={() => document.getElementById(id)?.click()}>
        {label}
      </Button>
    </>
  );
}

interface MatchedProps {
  file: CsvFile;
  onFile(file: File): Promise<void>;
  use: ReturnType<typeof useOwnCompany>;
}

function Matched({ file, onFile, use }: MatchedProps) {
  const [rows, setRows] = useState(file.rows);
  const [targets, setTargets] = useState<Target[]>(() => matchedColumns(file.columns));
  const [name, setName] = useState(file.name.replace(/\.\w+$/, ''));
  const made = peopleInCsv({ ...file, rows }, targets);
  const { length } = made.people;
  const pack = () => ownPack(name, made);
  const save = () =>
    saveFile(
      `${name.trim()}.json`,
      new Blob([JSON.stringify(pack(), null, 2)], { type: 'application/json' }),
    );
  const correct = (line: number, column: number, value: string) =>
    setRows(rows.map((row) => (row.line === line ? { line, values: row.values.with(column, value) } : row)));
  return (
    <>
      <PageHead title="Your own people" actions={<FileButton label="Another file" onFile={onFile} />}>
        <b>{file.name}</b>, {counted(rows.length, 'line', 'lines')} of people. The file is read here and stays
        on this computer.
      </PageHead>
      <div className="own-halves">
        <ColumnsTable file={{ ...file, rows }} targets={targets} onChange={setTargets} />
        <Makes made={made} />
      </div>
      <LineProblems problems={made.problems} onCorrect={correct} />
      <footer className="demo-start own-start">
        <TextField label="Company" value={name} onChange={setName} maxLength={80} />
        <Button size="large" disabled={length === 0 || name.trim() === ''} onClick={save}>
          Save as a file
        </Button>
        <Button
          kind="primary"
          size="large"
          busy={use.busy}
          disabled={length === 0 || name.trim() === ''}
          onClick={() => void use.pack(pack())}
        >
          Use these {length} people
          <ArrowRight size={18} aria-hidden />
        </Button>
      </footer>
    </>
  );
}
