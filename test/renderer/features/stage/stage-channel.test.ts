import { expect, it, vi } from 'vitest';
import { hearNotes, tellStage } from '../../../../src/renderer/features/stage/stage-channel';

it('what is pressed beside the notes is heard on stage, until it ends', async () => {
  const heard = vi.fn();
  const end = hearNotes(heard);
  tellStage('black');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('black'));
  end();
  const later = vi.fn();
  const endLater = hearNotes(later);
  tellStage('end');
  await vi.waitFor(() => expect(later).toHaveBeenCalledWith('end'));
  endLater();
  expect(heard).toHaveBeenCalledOnce();
});
