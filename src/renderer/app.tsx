import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { Announcer } from './components/announcer';
import { Toaster } from './components/toaster';
import { features, navigation } from './features';
import { ErrorBoundary } from './shell/error-boundary';
import { routeOf } from './shell/navigation';
import { NotFound } from './shell/not-found';
import { PageOpening } from './shell/page-opening';
import { Shell } from './shell/shell';
import { aroundNavigation } from './state/leaving';

/** The page as a whole. Base UI writes no style elements: the content security policy allows none. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ErrorBoundary>
          <Router aroundNav={aroundNavigation}>
            <Shell>
              <Suspense fallback={<PageOpening />}>
                <Pages />
              </Suspense>
            </Shell>
          </Router>
          <Toaster />
          <Announcer />
        </ErrorBoundary>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

/** Both hosts serve this page for every path without a file name, so an address can be reloaded and shared. */
function Pages() {
  return (
    <Switch>
      {features.flatMap(({ routes = [] }) =>
        routes.map(({ path, Page }) => (
          <Route key={path} path={path}>
            <Page />
          </Route>
        )),
      )}
      {navigation.map((entry) => (
        <Route key={entry.path} path={routeOf(entry)}>
          <entry.Page />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
