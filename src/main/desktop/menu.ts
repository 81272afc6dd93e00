import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { type PageLink, pages } from '../../shared/pages';

export interface MenuActions {
  goTo(path: string): void;
}

/** The application menu. What the system itself offers is left to its roles, so that it is worded as everywhere else. */
export function menuTemplate(
  platform: NodeJS.Platform,
  { goTo }: MenuActions,
  among: readonly PageLink[] = pages,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const go = among.map(({ label, path }, index) => ({
    label,
    // There are nine such keys.
    ...(index < 9 && { accelerator: `CmdOrCtrl+${index + 1}` }),
    click: () => goTo(path),
  }));
  const quit: MenuItemConstructorOptions[] = [{ role: 'quit' }];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: mac ? [{ role: 'close' }] : quit },
    { role: 'editMenu' },
    { label: 'Go', submenu: go },
    { label: 'View', submenu: viewItems() },
    { role: 'windowMenu' },
  ];
}

function viewItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
}

/** What a right click offers: only what can be done there. Empty where there is nothing to offer. */
export function contextMenuTemplate({
  isEditable,
  selectionText,
  editFlags,
}: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll' },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
