import { spawn } from 'node:child_process';

export interface Opener {
  command: string;
  args: string[];
}

/** The system's own way to open an address; null where there is no screen to open it on. */
export function systemOpener(
  url: string,
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
): Opener | null {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  // Not `start`: a shell would take `&` in an address for the end of the command.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  const hasDisplay = (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
  return hasDisplay ? { command: 'xdg-open', args: [url] } : null;
}

/** Opens the user's browser. That it can't be opened is no error: the address is printed as well. */
export function openBrowser(url: string): void {
  const opener = systemOpener(url, process.platform, process.env);
  if (opener === null) return;
  const child = spawn(opener.command, opener.args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
