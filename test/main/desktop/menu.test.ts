import { describe, expect, test, vi } from 'vitest';
import { contextMenuTemplate, menuTemplate } from '../../../src/main/desktop/menu';

const editFlags = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

describe('the menu', () => {
  test('goes to each page by its number', () => {
    const goTo = vi.fn();
    const go = menuTemplate('linux', { goTo }).find(({ label }) => label === 'Go');
    const items = Array.isArray(go?.submenu) ? go.submenu : [];
    expect(items.map(({ label, accelerator }) => [label, accelerator])).toEqual([
      ['Set up', 'CmdOrCtrl+1'],
      ['Live', 'CmdOrCtrl+2'],
      ['Directory', 'CmdOrCtrl+3'],
      ['Requests', 'CmdOrCtrl+4'],
      ['Findings', 'CmdOrCtrl+5'],
      ['Mapping', 'CmdOrCtrl+6'],
      ['Demo', 'CmdOrCtrl+7'],
      ['Settings', 'CmdOrCtrl+8'],
      ['Make it reachable', 'CmdOrCtrl+9'],
      ['SCIM setting', undefined],
    ]);
    for (const item of items) (item.click as () => void)();
    expect(goTo.mock.calls.flat()).toContain('/requests');
  });

  test('can be quit from everywhere', () => {
    const text = (platform: NodeJS.Platform) => JSON.stringify(menuTemplate(platform, { goTo: () => {} }));
    expect(text('linux')).toContain('"quit"');
    expect(text('darwin')).toContain('"appMenu"');
  });
});

describe('a right click', () => {
  test('offers editing in a field, copying on a selection, nothing elsewhere', () => {
    const roles = (isEditable: boolean, selectionText: string) =>
      contextMenuTemplate({ isEditable, selectionText, editFlags }).flatMap(({ role }) => role ?? []);
    expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(roles(false, 'urn:ietf')).toEqual(['copy']);
    expect(roles(false, ' ')).toEqual([]);
  });
});
