import { typeWord } from '../../../shared/activity/type-words';
import { bidiIsolate } from '../../../shared/bidi-isolate';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { call } from '../../state/api';
import { useIdentityProvider } from '../../state/use-identity-provider';

interface DeleteResourceDialogProps {
  settingId: string;
  summary: ResourceSummary;
  open: boolean;
  onClose(): void;
  onDeleted(): void;
}

/** Asks before a resource is deleted here, and says what its identity provider makes of that. */
export function DeleteResourceDialog({
  settingId,
  summary,
  open,
  onClose,
  onDeleted,
}: DeleteResourceDialogProps) {
  const { name } = useIdentityProvider();
  const { resourceType, id, displayName } = summary;
  const word = typeWord(resourceType);
  return (
    <ConfirmDialog
      {...{ open, onClose }}
      title={`Delete ${bidiIsolate(displayName)}?`}
      description={`The ${word} is deleted from this directory, with all memberships. ${name} is not told: its next request about this ${word} is answered with 404, or finds nobody and creates it again. Requests stay.`}
      confirmLabel={`Delete this ${word}`}
      cancelLabel="Keep it"
      onConfirm={async () => {
        await call('directory.delete', { settingId, resourceType, id });
        onDeleted();
      }}
    />
  );
}
