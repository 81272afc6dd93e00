/**
 * All that the page may ask of the desktop (DESIGN section 2). In the browser host `window.bridge` is absent and
 * the page does without: links open by themselves there.
 */
export interface Bridge {
  /** Node's name of the platform: `darwin`, `win32`, `linux`. */
  platform: string;
  /** Opens an https address in the system's browser. False when the address is refused or nothing could open it. */
  openExternal(url: string): Promise<boolean>;
}

declare global {
  interface Window {
    bridge?: Bridge;
  }
}
