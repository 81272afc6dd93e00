import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Redirect, Route, Switch } from 'wouter';
import { Announcer } from './components/announcer';
import { Toaster } from './components/toaster';
import { DirectoryPage } from './features/directory/directory-page';
import { LivePage } from './features/live/live-page';
import { RequestsPage } from './features/requests/requests-page';
import { SettingsPage } from './features/settings/settings-page';
import { SetUpPage } from './features/setup/set-up-page';
import { ErrorBoundary } from './shell/error-boundary';
import { FirstPage } from './shell/first-page';
import { Shell } from './shell/shell';

/** The page as a whole. Base UI writes no style elements: the content security policy allows none. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ErrorBoundary>
          <Shell>
            <Pages />
          </Shell>
          <Toaster />
          <Announcer />
        </ErrorBoundary>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

/** Both hosts answer every path without a file name with this page, so an address can be reloaded and shared. */
function Pages() {
  return (
    <Switch>
      <Route path="/setup/:step?">
        <SetUpPage />
      </Route>
      <Route path="/live/:sequence?">
        <LivePage />
      </Route>
      <Route path="/directory/:tab?/:id?">
        <DirectoryPage />
      </Route>
      <Route path="/requests/:sequence?">
        <RequestsPage />
      </Route>
      <Route path="/settings">
        <SettingsPage />
      </Route>
      <Route path="/">
        <FirstPage />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}
