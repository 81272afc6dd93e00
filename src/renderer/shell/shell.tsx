import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useLive } from '../state/live-store';
import { ConnectionBar } from './connection-bar';
import { ErrorBoundary } from './error-boundary';
import { Opening } from './opening';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';
import { useDocumentTitle } from './use-document-title';
import './shell.css';

/** What is always in sight, around the page. */
export function Shell({ children }: { children: ReactNode }) {
  const known = useLive((live) => live.workbench !== null);
  useDocumentTitle();
  if (!known) return <Opening />;
  return (
    <div className="shell">
      <a className="skip-link" href="#page" onClick={skipToPage}>
        Skip to the page
      </a>
      <TopBar />
      <div className="shell-bars">
        <ConnectionBar />
      </div>
      <Rail />
      <Page>{children}</Page>
      <StatusBar />
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

/** By hand, since the address is the router's. */
function skipToPage(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}
