/** What lies over the page and takes its keys. A message that only tells something, a dialog too by its role, takes none. */
export const overlaySelector = '[role="dialog"]:not(.toast), [role="alertdialog"]:not(.toast), [role="menu"]';
