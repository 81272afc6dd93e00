import { useState } from 'react';
import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { ScimSetting } from '../../../shared/scim-setting';
import { Button } from '../../components/button';
import { ClearRequestsDialog, unassignedWords } from '../../components/clear-requests-dialog';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useUnassigned } from '../../components/use-unassigned';
import { call } from '../../state/api';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { directoryContentsText } from '../../words/directory-contents-text';
import { countedIfAny, joinedWords } from '../../words/joined-words';
import { Row, Section } from './section';

type Question = 'directory' | 'requests' | 'archive' | 'setting' | null;

/** What this connection holds, and how to be rid of it. */
export function RemovalSection({ setting }: { setting: ScimSetting }) {
  const counts = useLive((live) => live.counts);
  const [question, ask] = useState<Question>(null);
  const { held, about } = directoryContentsText(counts, setting);
  const unassigned = useUnassigned();
  return (
    <Section id="removal" note="Only archiving can be undone">
      <Row title="Clear the directory" detail={about}>
        <Button disabled={held === ''} onClick={() => ask('directory')}>
          Clear directory…
        </Button>
      </Row>
      <Row title="Clear the requests" detail={storedWords(counts.requests, unassigned)}>
        <Button disabled={counts.requests + unassigned === 0} onClick={() => ask('requests')}>
          Clear requests…
        </Button>
      </Row>
      <Row
        title={`Archive ${bidiIsolate(setting.name)}`}
        detail="Out of all lists, with everything it holds. Its tokens are refused until it is restored."
      >
        <Button onClick={() => ask('archive')}>Archive…</Button>
      </Row>
      <Row
        title={`Delete ${bidiIsolate(setting.name)}`}
        detail="Its tokens, its directory, its requests and the progress of its guide go with it. Asks for the name first."
      >
        <Button onClick={() => ask('setting')}>Delete connection…</Button>
      </Row>
      <Questions setting={setting} question={question} held={held} onClose={() => ask(null)} />
    </Section>
  );
}

function storedWords(own: number, unassigned: number): string {
  const stored = joinedWords([
    countedIfAny(own, 'request'),
    unassigned === 0 ? '' : unassignedWords(unassigned),
  ]);
  return stored === '' ? 'No requests are stored.' : `Stored, with their findings: ${stored}.`;
}

interface QuestionsProps {
  setting: ScimSetting;
  question: Question;
  held: string;
  onClose(): void;
}

function Questions({ setting, question, held, onClose }: QuestionsProps) {
  const [, navigate] = useLocation();
  const settingId = setting.id;
  return (
    <>
      <ConfirmDialog
        open={question === 'directory'}
        onClose={onClose}
        title={`Clear the directory of ${bidiIsolate(setting.name)}?`}
        description={`${held} will be deleted from this computer. Requests stay. An identity provider that is connected finds nobody and creates them again in its next cycle.`}
        confirmLabel="Clear directory"
        onConfirm={() => call('directory.clear', { settingId })}
      />
      <ClearRequestsDialog
        open={question === 'requests'}
        settingId={settingId}
        settingName={setting.name}
        onClose={onClose}
      />
      <ConfirmDialog
        open={question === 'archive'}
        onClose={onClose}
        title={`Archive ${bidiIsolate(setting.name)}?`}
        description="An identity provider that still calls with its token gets 401. People, requests and the guide are kept; it is restored under Archived on the first page."
        confirmLabel="Archive"
        kind="primary"
        onConfirm={async () => {
          await call('settings.archive', { settingId });
          showToast(`${bidiIsolate(setting.name)} is archived`);
          navigate('/');
        }}
      />
      <ConfirmDialog
        open={question === 'setting'}
        onClose={onClose}
        title={`Delete ${bidiIsolate(setting.name)}?`}
        description={`Its tokens stop working at once, and ${held === '' ? 'its requests' : `${held} and its requests`} will be deleted from this computer.`}
        typeToConfirm={setting.name}
        confirmLabel="Delete connection"
        onConfirm={async () => {
          await call('settings.delete', { settingId });
          showToast(`${bidiIsolate(setting.name)} was deleted`);
          navigate('/');
        }}
      />
    </>
  );
}
