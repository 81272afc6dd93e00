import { ScanSearch } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { RehearseButton } from '../rehearsal/rehearse-button';
import { connectPath } from './paths';

/** Behind *Find a mistake* while nothing is connected. */
export function MistakePage() {
  return (
    <Page width="reading">
      <EmptyState
        icon={ScanSearch}
        title="There is nothing to look at yet"
        actions={
          <>
            <Link href={connectPath} className="button button-primary button-normal">
              Connect a provider
            </Link>
            <RehearseButton>Rehearse with planted mistakes</RehearseButton>
          </>
        }
      >
        A mistake is found in what an identity provider sends. Connect yours; or rehearse: the made-up company
        has people with mistakes in them, so that you see how one is explained.
      </EmptyState>
    </Page>
  );
}
