import { useLocation } from 'wouter';
import { platformGuideId } from '../../../shared/idp/common/real-platform';
import { SegmentedControl } from '../../components/segmented-control';

const destinations = [
  { value: 'here', label: 'This test server' },
  { value: 'platform', label: 'The platform' },
] as const;

/** The same steps with other values: what they lead to. Each has a progress of its own. */
export function DestinationSwitch({ isPlatform }: { isPlatform: boolean }) {
  const [, navigate] = useLocation();
  return (
    <SegmentedControl
      label="The guide leads to"
      options={destinations}
      value={isPlatform ? 'platform' : 'here'}
      onChange={(to) => navigate(to === 'platform' ? `/setup/${platformGuideId}` : '/setup')}
    />
  );
}
