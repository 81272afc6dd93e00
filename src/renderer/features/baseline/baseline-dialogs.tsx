import { ImportDialog } from './import-dialog';
import { NameDialog } from './name-dialog';
import { RemoveDialog } from './remove-dialog';
import { ResetByKey } from './reset-by-key';

export function BaselineDialogs() {
  return (
    <>
      <ResetByKey />
      <NameDialog />
      <ImportDialog />
      <RemoveDialog />
    </>
  );
}
