/** Start: what do you want to do? Three doors, then the connections there are. */
import { Page } from '../../components/page';
import { ReachNote } from '../tunnel/reach-note';
import { ArchivedConnections } from './archived-connections';
import { Connections } from './connections';
import { Doors } from './doors';
import './start-page.css';

export function StartPage() {
  return (
    <Page width="wide" className="start">
      <ReachNote />
      <h1>What do you want to do?</h1>
      <Doors />
      <Connections />
      <ArchivedConnections />
    </Page>
  );
}
