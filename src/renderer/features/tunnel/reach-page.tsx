import { useLocation } from 'wouter';
import { Page } from '../../components/page';
import { ReachPanel } from './reach-panel';
import './reach-page.css';

/** How an identity provider in the cloud reaches this computer. */
export function ReachPage() {
  const [, navigate] = useLocation();
  const forward = {
    label: 'Go on with the set-up',
    vendor: null,
    isDone: false,
    onForward: () => navigate('/setup'),
  };
  return (
    <Page width="column" className="reach-page">
      <h1>Make it reachable</h1>
      <p>A tunnel lends this computer a public address. Only the SCIM port goes through it.</p>
      <ReachPanel forward={forward} />
    </Page>
  );
}
