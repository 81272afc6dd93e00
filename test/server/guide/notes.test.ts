import { describe, expect, it } from 'vitest';
import { aDataFolder, aWorkbench, call, liveEvents, sliceIn } from '../a-workbench';

const notesOf = async (workbench: Awaited<ReturnType<typeof aWorkbench>>, settingId: string) => {
  const [event] = await liveEvents(workbench, settingId, ({ type }) => type === 'snapshot');
  return sliceIn('guideNotes', event);
};

describe('notes beside the steps of a guide', () => {
  it('belong to the SCIM setting, survive a restart, and go when they are emptied', async () => {
    const dataDir = await aDataFolder();
    const workbench = await aWorkbench(dataDir);
    const { setting } = await workbench.ensureSetting('One');
    const { setting: other } = await workbench.ensureSetting('Other');
    const note = { settingId: setting.id, stepId: 'assign' };
    await call(workbench, 'guide.note', { ...note, text: ' Ask Deniz ' });
    expect(await notesOf(workbench, other.id)).toEqual({});
    await workbench.close();

    const again = await aWorkbench(dataDir);
    expect(await notesOf(again, setting.id)).toEqual({ assign: 'Ask Deniz' });
    await call(again, 'guide.note', { ...note, text: ' ' });
    expect(await notesOf(again, setting.id)).toEqual({});
  });

  it('are refused for a SCIM setting that is not there', async () => {
    const note = call(await aWorkbench(), 'guide.note', { settingId: 'gone', stepId: 'a', text: 'b' });
    await expect(note).rejects.toThrow('404');
  });
});
