import { bidiIsolate } from '../../../shared/bidi-isolate';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';
import { endQuestion, useAsked } from './asked';

export function RemoveDialog() {
  const asked = useAsked(({ question }) => (question?.kind === 'remove' ? question : null));
  if (asked === null) return null;
  const { id, name } = asked.baseline;
  return (
    <ConfirmDialog
      open
      onClose={endQuestion}
      title={`Delete ${bidiIsolate(name)}?`}
      description="The baseline goes from this computer. A demo that is told goes on and can be begun again; a SCIM setting that it belongs to stays as it is."
      confirmLabel="Delete baseline"
      onConfirm={() => call('baseline.remove', { id })}
    />
  );
}
