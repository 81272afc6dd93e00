/**
 * All that the page may ask of the desktop (DESIGN section 2). In the browser host `window.bridge` is absent and
 * the page does without: links open by themselves there.
 */
export interface Bridge {
  /** Node's name of the platform: `darwin`, `win32`, `linux`. */
  platform: string;
  /** Opens an https address in the system's browser. False when the address is refused or nothing could open it. */
  openExternal(url: string): Promise<boolean>;
  /** Keeps the screen from going dark until it is let go, or the page that asked is gone. */
  keepAwake(on: boolean): Promise<void>;
  /** Makes the window fill its screen, or takes that back. False where it was so already. */
  fillScreen(on: boolean): Promise<boolean>;
  /** Calls the listener whenever the window has come to fill its screen or to leave it; ends when what it returns is called. */
  onFillScreen(listener: (fills: boolean) => void): () => void;
}

declare global {
  interface Window {
    bridge?: Bridge;
  }
}
