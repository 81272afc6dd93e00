import { Button, type ButtonProps } from '../../components/button';
import { rehearseDialog } from './dialog';

/** Leads to a rehearsal. As it is, it fills an empty page without a tenant. */
export function RehearseButton({ children = 'Rehearse without a tenant', ...look }: ButtonProps) {
  return (
    <Button {...look} onClick={rehearseDialog.open}>
      {children}
    </Button>
  );
}
