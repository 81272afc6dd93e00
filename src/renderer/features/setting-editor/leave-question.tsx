import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { answerLeaving, useLeaving } from '../../state/leaving';
import { dropDraft, isUnsaved, useDrafts } from './drafts';

/** Asked where edits are not saved and the page is about to be left. */
export function LeaveQuestion() {
  const isOpen = useLeaving(({ goOn }) => goOn !== null);
  const discard = () => {
    for (const which of Object.keys(useDrafts.getState()).filter(isUnsaved)) dropDraft(which);
    answerLeaving(true);
  };
  return (
    <Dialog
      open={isOpen}
      onClose={() => answerLeaving(false)}
      title="Leave without saving?"
      description="The SCIM setting is not saved. Kept edits are here again when you come back, until this window is closed."
      actions={
        <>
          <Button kind="quiet" onClick={discard}>
            Discard the edits
          </Button>
          <Button onClick={() => answerLeaving(true)}>Leave, keep the edits</Button>
          <Button kind="primary" onClick={() => answerLeaving(false)}>
            Go on editing
          </Button>
        </>
      }
    />
  );
}
