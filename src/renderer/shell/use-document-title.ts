import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { pageAt } from '../../shared/pages';
import { features } from '../features';
import { useLive } from '../state/live-store';

/** The window is named after what it shows: "Live · Contoso · SCIM Workbench". */
export function useDocumentTitle(): void {
  const [location] = useLocation();
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId)?.name);
  const page = pageAt(location)?.label ?? routeTitle(location);
  useEffect(() => {
    document.title = [page, setting, 'SCIM Workbench'].filter((part) => part !== undefined).join(' · ');
  }, [page, setting]);
}

function routeTitle(location: string): string | undefined {
  return features.flatMap(({ routes = [] }) => routes).find(({ path }) => path === location)?.title;
}
