/** Demo: which company, which provider, how fast, which chapters. Nothing else is asked. */
import { MonitorPlay, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { identityProviderOf, identityProviders } from '../../../shared/idp';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageHead } from '../../components/page-head';
import { SegmentedControl } from '../../components/segmented-control';
import { Switch } from '../../components/switch';
import { showFailure } from '../../state/toasts';
import { ask } from '../baseline/asked';
import { BaselineList } from '../baseline/baseline-list';
import { stagePath } from '../stage/paths';
import { choose, removeCompany, useChoices } from './choices';
import { CompanyCards } from './company-cards';
import { aboutText, chaptersText, mannerOf, paces } from './pace-words';
import { RunningNote } from './running-note';
import { useStories } from './story/use-stories';
import { StoryChoice } from './story-choice';
import { StoryList } from './story-list';
import { type ChapterOffer, type CompanyOffer, useChapters, useCompanies } from './use-offers';
import { useStartDemo } from './use-start-demo';
import './demo-page.css';

export function DemoPage() {
  const choices = useChoices();
  const companies = useCompanies(choices.version);
  const company = companies?.find(({ id }) => id === choices.company) ?? companies?.[0];
  const stories = useStories(choices.version) ?? [];
  const story = stories.find(({ id }) => id === choices.story);
  const chapters = useChapters(company?.id, choices.idp, story?.id ?? null);
  return (
    <Page width="reading" className="demo">
      <PageHead title="Show a demo" actions={<ImportBaseline />}>
        Everything is made up and runs in a sandbox of its own. Your connections stay as they are.
      </PageHead>
      <RunningNote />
      <BaselineList />
      {companies?.length === 0 ? (
        <NoCompanies />
      ) : (
        <CompanyCards
          companies={companies ?? []}
          chosen={company?.id}
          onChoose={(id) => choose({ company: id })}
        />
      )}
      <Manner />
      <Story chapters={chapters} choice={<StoryChoice stories={stories} chosen={story} />} />
      {company !== undefined && <StartBar company={company} story={story?.id ?? null} chapters={chapters} />}
    </Page>
  );
}

function ImportBaseline() {
  return (
    <Button kind="quiet" onClick={() => ask({ kind: 'import' })}>
      Import a baseline…
    </Button>
  );
}

function NoCompanies() {
  return (
    <EmptyState title="There is no company to play with">
      The companies that come with the program can’t be read. Bring people of your own, or install it again.
    </EmptyState>
  );
}

function Manner() {
  const { idp, pace, loops } = useChoices();
  return (
    <div className="demo-manner">
      <div>
        <h2 className="demo-title">Provider</h2>
        <SegmentedControl
          label="Provider"
          options={identityProviders.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={idp}
          onChange={(id) => choose({ idp: id })}
        />
      </div>
      <div>
        <h2 className="demo-title">Speed</h2>
        <SegmentedControl
          label="Speed"
          options={paces}
          value={pace}
          onChange={(wanted) => choose({ pace: wanted })}
        />
      </div>
      <Switch label="Begin again at the end" checked={loops} onChange={(isOn) => choose({ loops: isOn })} />
    </div>
  );
}

function toldOf(chapters: readonly ChapterOffer[], without: readonly string[]): ChapterOffer[] {
  return chapters.filter(({ id, leftOut }) => leftOut === null && !without.includes(id));
}

interface StoryProps {
  chapters: readonly ChapterOffer[] | null;
  /** Which story it is. */
  choice: ReactNode;
}

function Story({ chapters, choice }: StoryProps) {
  const { without, pace } = useChoices();
  const seconds = toldOf(chapters ?? [], without).reduce((sum, one) => sum + one.seconds, 0);
  return (
    <section aria-labelledby="demo-story">
      <div className="demo-title demo-story-head">
        <h2 id="demo-story">Story</h2>
        {choice}
        {chapters !== null && <span>{aboutText(seconds, pace)}</span>}
      </div>
      {chapters === null ? (
        <p className="card demo-waits" role="status">
          The chapters are put together
        </p>
      ) : (
        <StoryList chapters={chapters} without={without} />
      )}
    </section>
  );
}

interface StartBarProps {
  company: CompanyOffer;
  /** Id of one of one's own. */
  story: string | null;
  /** Null until they are known: all of them are told then, unless one was left out. */
  chapters: readonly ChapterOffer[] | null;
}

function StartBar({ company, story, chapters }: StartBarProps) {
  const { idp, pace, loops, without } = useChoices();
  const [, navigate] = useLocation();
  const { busy: starting, start } = useStartDemo();
  const told = toldOf(chapters ?? [], without).map(({ id }) => id);
  const busy = starting || (chapters === null && without.length > 0);
  const wanted = {
    ...{ company: company.id, idp, loops, ...mannerOf(pace) },
    ...(told.length > 0 && { chapters: told }),
    ...(story !== null && { story }),
  };
  const begin = (path: string) => () => start(wanted, () => navigate(path));
  const save = () => ask({ kind: 'save', from: { kind: 'choices', demo: wanted }, proposed: company.name });
  return (
    <footer className="demo-start">
      <p>
        <b>{bidiIsolate(company.name)}</b> with a simulated <b>{identityProviderOf(idp).shortName}</b>
        {told.length > 0 && `, ${chaptersText(told.length)}`}
      </p>
      {company.own && (
        <Button
          kind="quiet"
          onClick={() => void removeCompany(company.id).catch(showFailure('The people are still here'))}
        >
          Remove these people
        </Button>
      )}
      <Button kind="quiet" size="large" onClick={save}>
        Save as baseline…
      </Button>
      <Button size="large" busy={busy} icon={<Play size={18} aria-hidden />} onClick={begin('/live')}>
        Start in Live
      </Button>
      <Button
        kind="primary"
        size="large"
        busy={busy}
        icon={<MonitorPlay size={18} aria-hidden />}
        onClick={begin(stagePath)}
      >
        Start on stage
      </Button>
    </footer>
  );
}
