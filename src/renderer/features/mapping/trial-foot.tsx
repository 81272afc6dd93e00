import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TableRow, TriedEveryone } from '../../../shared/features/mapping';
import type { AttributeMapping } from '../../../shared/idp/common/attribute-mapping';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { useLive } from '../../state/live-store';
import { showFailure } from '../../state/toasts';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { playInSandbox, usualPlay } from '../rehearsal/play';
import { sameRow, withoutRow, withRow } from './edited-mapping';
import { keepMapping } from './keep-mapping';
import { labelOf } from './row-words';
import { crowdOf, everyoneWords } from './trial-words';
import type { Trial } from './use-trial';

interface FootProps {
  settingId: string;
  row: TableRow;
  draft: AttributeMapping;
  trial: Trial;
  onReset(): void;
}

/** What the trial does to everybody, and what can be made of it. */
export function TrialFoot({ settingId, row, draft, trial, onReset }: FootProps) {
  const mapping = useLive((live) => live.mapping?.mapping ?? null);
  const isChanged = !sameRow(row.row, draft) && (row.row !== null || draft.source !== '');
  const isExpression = draft.type === 'expression';
  if (mapping === null) return null;
  const keep = () => keepMapping(settingId, withRow(mapping, row.index, draft), `${labelOf(row)} is edited.`);
  const remove = () =>
    row.index !== null &&
    keepMapping(settingId, withoutRow(mapping, row.index), `The row of ${labelOf(row)} is taken out.`);
  return (
    <footer className="bench-foot">
      <Everyone trial={trial} />
      {row.index !== null && !isChanged && (
        <Button kind="quiet" onClick={() => void remove()}>
          Remove the row
        </Button>
      )}
      {isChanged && (
        <>
          <Button kind="quiet" onClick={onReset}>
            Reset
          </Button>
          <Button onClick={() => void keep()}>Keep as edited mapping</Button>
        </>
      )}
      <Rehearse mapping={withRow(mapping, row.index, draft)} />
      <CopyButton
        text={draft.source}
        label={isExpression ? 'Copy expression' : 'Copy source'}
        kind="primary"
      />
    </footer>
  );
}

function Everyone({ trial: { everyone, progress, person } }: { trial: Trial }) {
  if (everyone === null) {
    return (
      <p aria-live="polite">
        {progress === null
          ? ''
          : `${progress.lookedAt.toLocaleString('en-US')} of ${progress.people.toLocaleString('en-US')} people looked at`}
      </p>
    );
  }
  return (
    <div className="mapping-everyone">
      <p>
        <strong>{crowdOf(everyone, person?.subject?.from === 'company')}:</strong> {everyoneWords(everyone)}
      </p>
      {everyone.changes.length > 0 && <Changes everyone={everyone} />}
    </div>
  );
}

function Changes({ everyone: { changes } }: { everyone: TriedEveryone }) {
  return (
    <details>
      <summary>What changes</summary>
      <ul className="mapping-changes">
        {changes.map(({ from, to, people, some }) => (
          <li key={`${from} ${to}`}>
            <bdi>{from ?? 'nothing'}</bdi> → <bdi>{to ?? 'nothing'}</bdi>
            <small>
              {people.toLocaleString('en-US')}: {some.map(({ displayName }) => displayName).join(', ')}
              {people > some.length && ' …'}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The simulated provider plays it into a sandbox: nothing of this connection is touched. */
export function Rehearse({ mapping }: { mapping: Parameters<typeof withRow>[0] }) {
  const idp = useIdentityProvider();
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const rehearse = () => {
    setBusy(true);
    playInSandbox({ ...usualPlay(idp.id), mapping })
      .then(() => navigate('/live'))
      .catch(showFailure('It was not rehearsed'))
      .finally(() => setBusy(false));
  };
  return (
    <Button busy={busy} onClick={rehearse}>
      Rehearse with it
    </Button>
  );
}
