import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { features } from '../features';
import { CommandPalette } from '../palette/command-palette';
import { useLive } from '../state/live-store';
import { isAlone } from './alone';
import { ConnectionBar } from './connection-bar';
import { ErrorBoundary } from './error-boundary';
import { NoticeBars } from './notice-bars';
import { Opening } from './opening';
import { Rail } from './rail';
import { useDocumentTitle } from './use-document-title';
import { useShellKeys } from './use-shell-keys';
import './shell.css';

/** What is always in sight, around the page: the rail, and bars while there is something to report. */
export function Shell({ children }: { children: ReactNode }) {
  const known = useLive((live) => live.workbench !== null);
  const [location] = useLocation();
  const alone = isAlone(location, features);
  useDocumentTitle();
  useShellKeys(!alone);
  if (!known) return <Opening />;
  return alone ? <Alone>{children}</Alone> : <WithRail>{children}</WithRail>;
}

/** A page that is shown to others: nothing speaks up around it but what must not be hidden. */
function Alone({ children }: { children: ReactNode }) {
  return (
    <div className="shell-alone">
      <div className="shell-bars">
        {features.map(({ name, Bar, barAlways }) => Bar && barAlways && <Bar key={name} />)}
      </div>
      <Page>{children}</Page>
    </div>
  );
}

function WithRail({ children }: { children: ReactNode }) {
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={() => document.getElementById('page')?.focus()}>
        Skip to the page
      </button>
      <Rail />
      <div className="shell-bars">
        <ConnectionBar />
        {features.map(({ name, Bar }) => Bar && <Bar key={name} />)}
        <NoticeBars />
      </div>
      <Page>{children}</Page>
      <CommandPalette />
      {features.map(({ name, Dialogs }) => Dialogs && <Dialogs key={name} />)}
    </div>
  );
}

function Page({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return (
    <main id="page" className="shell-page" tabIndex={-1}>
      <ErrorBoundary resetKey={location}>{children}</ErrorBoundary>
    </main>
  );
}
