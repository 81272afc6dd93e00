import { useRef } from 'react';
import { Link, useParams } from 'wouter';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { useFocusOnReturn } from '../../components/return-focus';
import { ListError } from '../../components/row-list/list-error';
import { useLive } from '../../state/live-store';
import { GradeLink } from '../grade/grade-link';
import { mistakePath } from '../imports/paths';
import { causeGroups, isMuted, summaryOf } from './cause-groups';
import { CauseGroups } from './cause-list';
import { CompareSection } from './compare-section';
import { MutedCauses } from './muted-causes';
import { EverythingRight, NothingArrived } from './no-causes';
import { OpenedCauseCard } from './opened-cause';
import { useCauseKeys } from './use-cause-keys';
import { useCauses } from './use-causes';
import { useOpenCause } from './use-open-cause';
import './findings-page.css';

/** What goes wrong, for whom, and how is it fixed? */
export function FindingsPage() {
  const settingId = useLive((live) => live.settingId);
  return settingId === null ? null : <Findings key={settingId} settingId={settingId} />;
}

function Findings({ settingId }: { settingId: string }) {
  const { cause } = useParams();
  const { value, error } = useCauses(settingId);
  const page = useRef<HTMLDivElement>(null);
  const { open, toggle } = useOpenCause(page, cause ?? null, value?.causes ?? null);
  useFocusOnReturn(page);
  useCauseKeys(page, open === null ? null : () => toggle(open));
  if (error !== null) return <ListError what="The findings" error={error} />;
  const causes = value?.causes ?? [];
  const isListed = causes.some(({ id }) => id === open);
  return (
    <Page ref={page} width="reading" className="findings-page" aria-busy={value === null}>
      <PageHead title="Findings" actions={<FromFile />}>
        {value === null ? 'Looking at everybody…' : summaryOf(value.people, value.affected, causes)}
      </PageHead>
      {open !== null && !isListed && value !== null && (
        <OpenedCauseCard {...{ settingId, id: open }} listed={null} onClose={() => toggle(open)} />
      )}
      <CauseGroups groups={causeGroups(causes)} {...{ settingId, open, toggle }} />
      {value !== null && causes.length === 0 && open === null && <NoCauses people={value.people} />}
      {value !== null && value.people > 0 && (
        <CompareSection settingId={settingId} compared={value.compared} />
      )}
      {value !== null && <GradeLink />}
      <MutedCauses causes={causes.filter(isMuted)} {...{ settingId, open, toggle }} />
    </Page>
  );
}

/** For what did not come to this connection. */
function FromFile() {
  return (
    <Link href={mistakePath} className="button button-normal">
      Read a file or request
    </Link>
  );
}

function NoCauses({ people }: { people: number }) {
  const requests = useLive((live) => live.counts.requests);
  return people === 0 && requests === 0 ? <NothingArrived /> : <EverythingRight />;
}
