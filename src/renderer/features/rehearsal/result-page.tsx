/** The end of a rehearsal: what happened, what was seen, who arrived, and what would go wrong with a real one. */
import { Lock } from 'lucide-react';
import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { identityProviderOf } from '../../../shared/idp';
import { isInUse } from '../../../shared/in-use';
import type { ScimSetting } from '../../../shared/scim-setting';
import type { Rehearsal } from '../../../shared/simulation';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Wire } from '../../components/wire';
import { useLive } from '../../state/live-store';
import { RehearseButton } from './rehearse-button';
import { ResultActions } from './result-actions';
import { ResultArrivals } from './result-arrivals';
import { ResultFindings } from './result-findings';
import { ResultSeen } from './result-seen';
import { endSentence, outcomeTitle } from './result-words';
import { useSeenResult } from './seen-result';
import { isUnderWay } from './simulation-words';
import { useCauses } from './use-causes';
import './result-page.css';

export function ResultPage() {
  const rehearsal = useLive((live) => live.simulation);
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const isPlayed = rehearsal !== null && rehearsal.settingId === setting?.id;
  const causes = useCauses(setting?.id ?? null);
  useMarkSeen(isPlayed ? rehearsal : null);
  if (setting === undefined || (!isPlayed && !setting.sandbox)) return <NoResult />;
  if (isPlayed && isUnderWay(rehearsal)) return <Redirect to="/live" replace />;
  return (
    <Page width="reading" className="result">
      <Moment setting={setting} rehearsal={isPlayed ? rehearsal : null} />
      <div className="result-halves">
        <ResultSeen setting={setting} />
        <ResultArrivals causes={causes} />
      </div>
      <ResultFindings causes={causes} />
      <ResultActions setting={setting} rehearsal={isPlayed ? rehearsal : null} />
    </Page>
  );
}

function useMarkSeen(rehearsal: Rehearsal | null): void {
  const [, markSeen] = useSeenResult();
  const over = rehearsal !== null && !isUnderWay(rehearsal) ? rehearsal.startedAt : null;
  useEffect(() => {
    if (over !== null) markSeen(over);
  }, [over, markSeen]);
}

function NoResult() {
  return (
    <Page width="reading">
      <EmptyState title="Nothing was rehearsed here" actions={<RehearseButton kind="primary" />}>
        At the end of a rehearsal its result stands here: what was seen, who arrived, and what would go wrong
        with a real identity provider.
      </EmptyState>
    </Page>
  );
}

/** @param rehearsal null after a restart: what it left is still there, how it went is not */
function Moment({ setting, rehearsal }: { setting: ScimSetting; rehearsal: Rehearsal | null }) {
  const { users, activeUsers, groups } = useLive((live) => live.counts);
  const outcome = rehearsal?.outcome ?? { people: users, left: users - activeUsers, groups };
  const failed = rehearsal?.state === 'failed';
  return (
    <section className="result-moment" data-failed={failed || undefined}>
      <div className="result-apart">
        <Wire
          from={`Simulated ${identityProviderOf(setting.idp).shortName}`}
          to={setting.sandbox ? 'Sandbox' : setting.name}
          state={failed ? 'trouble' : outcome.people > 0 ? 'seen' : 'waiting'}
        />
        {setting.sandbox && <OwnConnection />}
      </div>
      <h1>{failed ? 'The rehearsal broke off' : outcomeTitle(outcome)}</h1>
      <p>{rehearsal === null ? 'This is what an earlier rehearsal left here.' : endSentence(rehearsal)}</p>
    </section>
  );
}

/** That it is as it was is part of the result. */
function OwnConnection() {
  const last = useLive((live) => live.workbench?.preferences.selectedSettingId);
  const own = useLive((live) => live.settings).filter((setting) => !setting.sandbox && isInUse(setting));
  const shown = own.find(({ id }) => id === last) ?? own[0];
  if (shown === undefined) return null;
  return (
    <div className="result-own">
      <Lock size={18} strokeWidth={1.75} aria-hidden />
      <b>
        <bdi>{shown.name}</bdi>, your own connection
      </b>
      <span>not touched: nothing sent, no step ticked</span>
    </div>
  );
}
