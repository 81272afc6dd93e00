/** What lies over the page and takes its keys. A toast is a dialog too by its role, but takes none. */
export const overlaySelector = '[role="dialog"]:not(.toast), [role="alertdialog"]:not(.toast), [role="menu"]';
