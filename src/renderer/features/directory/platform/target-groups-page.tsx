import { useCallback, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { PageHead } from '../../../components/page-head';
import { usePageKeys } from '../../../components/row-list/use-page-keys';
import { SearchField } from '../../../components/search-field';
import { useLive } from '../../../state/live-store';
import { useThrottledLive } from '../../../state/throttled-live';
import { SideSwitch } from '../side-switch';
import { CriterionBar } from './criterion-bar';
import { GroupDetail } from './group-detail';
import { GroupList } from './group-list';
import { targetGroupsPath } from './paths';
import { TargetTabs } from './target-tabs';
import { useTargetGroups } from './use-target-groups';
import '../directory-page.css';
import './target-page.css';
import './target-groups.css';

/** Into which groups do people come, and who is in none? */
export function TargetGroupsPage() {
  const settingId = useLive((live) => live.settingId);
  return <TargetGroups key={settingId} settingId={settingId} />;
}

function TargetGroups({ settingId }: { settingId: string | null }) {
  const setting = useLive((live) => live.settings.find(({ id }) => id === settingId));
  const [search, setSearch] = useState('');
  const { selected, select } = useAddress();
  const page = useRef<HTMLDivElement>(null);
  const close = () => select(null);
  usePageKeys(page, selected !== null, close);
  const groups = useTargetGroups(settingId, search);
  return (
    <Page width="full" ref={page} className="directory">
      <PageHead
        title="Directory"
        actions={
          <>
            <SideSwitch side="on the platform" other="/directory/groups" />
            <SearchField
              label="Search groups on the platform"
              placeholder="Name of a group"
              value={search}
              onChange={setSearch}
            />
          </>
        }
      />
      <div className={`directory-split ${selected === null ? '' : 'directory-open target-open'}`}>
        <Card className="directory-main" aria-label="All groups on the platform">
          <TargetTabs tab="groups" found={search.trim() === '' ? null : groups.total}>
            <InGroups />
          </TargetTabs>
          {setting !== undefined && <CriterionBar setting={setting} />}
          <GroupList {...{ settingId, groups, search, selected, select }} onReset={() => setSearch('')} />
        </Card>
        {selected !== null && settingId !== null && (
          <GroupDetail key={selected} {...{ settingId, name: selected }} onClose={close} />
        )}
      </div>
    </Page>
  );
}

/** "41 people in a group, 2 in none". */
function InGroups() {
  const counts = useThrottledLive((live) => live.platform);
  if (!counts) return null;
  const none = counts.withoutGroup + counts.notArriving;
  const people = (counts.users - none).toLocaleString('en-US');
  return (
    <span className="directory-found">
      {people} in a group, {none.toLocaleString('en-US')} in none
    </span>
  );
}

/** Which group is open stands in the address. */
function useAddress() {
  const [, navigate] = useLocation();
  const selected = new URLSearchParams(useSearch()).get('group');
  const select = useCallback(
    (next: string | null) =>
      navigate(targetGroupsPath(next), { replace: selected !== null && next !== null }),
    [navigate, selected],
  );
  return { selected, select };
}
