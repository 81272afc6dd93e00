import { useState } from 'react';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { announce } from '../../components/announcer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { TextField } from '../../components/text-field';
import { call } from '../../state/api';
import { showToast } from '../../state/toasts';
import { endQuestion, type Question, type Source, useAsked } from './asked';
import { takenWords } from './baseline-words';
import { useTaken } from './use-taken';

type Named = Extract<Question, { kind: 'save' | 'rename' }>;

/** A name for what is saved, or another one for what was. */
export function NameDialog() {
  const asked = useAsked(({ question }) =>
    question?.kind === 'save' || question?.kind === 'rename' ? question : null,
  );
  return asked === null ? null : <Named asked={asked} />;
}

const words = {
  save: {
    title: 'Save as baseline',
    description:
      'How it begins: the SCIM setting with its tolerances and, of a demo, company, story, provider and pace. No token and nobody who has arrived. The key 0 leads back to it.',
    label: 'Save',
  },
  rename: { title: 'Rename the baseline', description: 'What it holds stays as it is.', label: 'Rename' },
};

function Named({ asked }: { asked: Named }) {
  const [name, setName] = useState(asked.kind === 'save' ? asked.proposed : asked.baseline.name);
  const taken = useTaken(name);
  const { title, description, label } = words[asked.kind];
  const replaces = asked.kind === 'save' && taken !== undefined;
  return (
    <ConfirmDialog
      open
      onClose={endQuestion}
      kind={replaces ? 'danger' : 'primary'}
      title={title}
      description={description}
      focus="field"
      confirmLabel={replaces ? 'Replace it' : label}
      onConfirm={() => (asked.kind === 'save' ? save(asked.from, name, replaces) : rename(asked, name))}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={80}
        hint={replaces ? takenWords(taken.name) : undefined}
      />
    </ConfirmDialog>
  );
}

async function save(from: Source, name: string, replace: boolean): Promise<void> {
  await call('baseline.save', { name, from, replace });
  const done = `${bidiIsolate(name.trim())} is saved`;
  // It stands in the list of the door, whose start a message would cover.
  if (from.kind === 'choices') announce(done);
  else showToast(done);
}

function rename({ baseline: { id } }: Extract<Named, { kind: 'rename' }>, name: string) {
  return call('baseline.rename', { id, name });
}
