import { useLive } from '../../state/live-store';
import { ListFileButtons } from '../exchange-files/list-file-buttons';
import { ClearRequests } from './clear-requests';

interface ListActionsProps {
  /** What is searched, as it stands in the field; empty while everything is listed. */
  query: string;
  /** How many requests are listed; null until the journal was read. */
  total: number | null;
}

/** What can be done with the requests that are listed. */
export function ListActions({ query, total }: ListActionsProps) {
  const setting = useLive((live) => live.settings.find(({ id }) => id === live.settingId));
  const own = useLive((live) => live.counts.requests);
  if (!setting) return null;
  return (
    <>
      <ListFileButtons search={query} total={total} />
      <ClearRequests settingId={setting.id} settingName={setting.name} disabled={own === 0 && !total} />
    </>
  );
}
