import { openRehearse } from '../state/rehearse';
import { Button } from './button';

/** What fills an empty page without a tenant. */
export function RehearseButton() {
  return <Button onClick={openRehearse}>Rehearse without a tenant</Button>;
}
