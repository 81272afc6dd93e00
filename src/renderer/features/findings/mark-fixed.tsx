import { useState } from 'react';
import type { ListedCause } from '../../../shared/features/findings';
import { Button } from '../../components/button';
import { call } from '../../state/api';
import { showFailure } from '../../state/toasts';

/** Says that a cause is mended, or takes that back; once it came again it can be said anew. */
export function MarkFixed({ settingId, cause: { id, mark } }: { settingId: string; cause: ListedCause }) {
  const [isBusy, setBusy] = useState(false);
  const isFixed = mark.fixedAt !== undefined && mark.reopenedAt === undefined;
  const change = () => {
    setBusy(true);
    call('findings.markFixed', { settingId, id, isFixed: !isFixed })
      .catch(showFailure('It was not marked'))
      .finally(() => setBusy(false));
  };
  return (
    <Button size="small" busy={isBusy} onClick={change}>
      {isFixed ? 'Not fixed after all' : 'Mark as fixed'}
    </Button>
  );
}
