import { Download } from 'lucide-react';
import { Link } from 'wouter';
import type { TrafficGrade } from '../../../shared/features/grade';
import { gradeHtml, gradeMarkdown } from '../../../shared/grade/grade-document';
import { gradeSentence } from '../../../shared/grade/traffic-grade';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { ListError } from '../../components/row-list/list-error';
import { saveFile } from '../../components/save-file';
import { useLive } from '../../state/live-store';
import { showToast } from '../../state/toasts';
import { HabitRow } from './habit-row';
import { useGrade } from './use-grade';
import './grade-page.css';

/** How well does this client speak SCIM, and what in its console changes that? */
export function GradePage() {
  const settingId = useLive((live) => live.settingId);
  return settingId === null ? null : <Graded key={settingId} settingId={settingId} />;
}

function Graded({ settingId }: { settingId: string }) {
  const { grade, error } = useGrade(settingId);
  if (error !== null) return <ListError what="The grade" error={error} />;
  if (grade === null)
    return (
      <Page width="reading" aria-busy>
        <PageHead title="How it speaks SCIM">Looking at every request…</PageHead>
      </Page>
    );
  return (
    <Page width="reading" className="grade-page">
      <PageHead title={`How ${grade.idp} speaks SCIM`} actions={<Exports grade={grade} />}>
        {gradeSentence(grade)}
        {grade.simulated > 0 && ` ${grade.simulated} of the requests were simulated.`}
      </PageHead>
      {grade.requests === 0 ? <Nothing /> : <Contents grade={grade} />}
    </Page>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="No request has come yet"
      actions={
        <Link href="/setup" className="button">
          Go on with Set up
        </Link>
      }
    >
      What the client does beyond or beside the RFC is counted from its requests.
    </EmptyState>
  );
}

function Contents({ grade: { habits, verbs } }: { grade: TrafficGrade }) {
  return (
    <>
      {habits.length > 0 && (
        <ul className="card grade-habits" aria-label="What it does beyond or beside the RFC">
          {habits.map((habit) => (
            <HabitRow key={habit.id} habit={habit} />
          ))}
        </ul>
      )}
      <section className="card grade-verbs" aria-labelledby="grade-verbs-title">
        <h2 id="grade-verbs-title">What it sends</h2>
        <dl>
          {verbs.map(({ what, count }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{count.toLocaleString('en-US')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Exports({ grade }: { grade: TrafficGrade }) {
  if (grade.requests === 0) return null;
  const save = (name: string, text: string, type: string) => {
    saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
    showToast(`${name} was saved`);
  };
  return (
    <>
      <Button
        kind="primary"
        icon={<Download size={16} aria-hidden />}
        onClick={() => save('scim-grade.html', gradeHtml(grade), 'text/html')}
      >
        Save as HTML
      </Button>
      <Button onClick={() => save('scim-grade.md', gradeMarkdown(grade), 'text/markdown')}>
        Save as Markdown
      </Button>
    </>
  );
}
