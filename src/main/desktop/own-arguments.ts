/** Switches of Chromium and Electron that a user or a test may add; they are not ours to understand. */
const RUNTIME_SWITCH =
  /^--(no-sandbox|disable-|enable-|ozone-|inspect|remote-debugging-|force-|use-gl|use-angle|in-process-gpu|gtk-version|lang=|log-|v=|vmodule=|allow-file-access|js-flags|original-process-start-time)/;

/**
 * Our own options among the process's arguments. Run as `electron [switches] <application> -- [options]`, ours come
 * after the application; packaged, they come straight after the program.
 * @param applicationPath where Electron found the application; null when it is packaged
 */
export function ownArguments(
  argv: string[],
  applicationPath: string | null,
  resolve: (path: string) => string,
) {
  const start = applicationPath === null ? 0 : argv.findIndex((arg) => resolve(arg) === applicationPath);
  return argv.slice(Math.max(start, 0) + 1).filter((arg) => arg !== '--' && !RUNTIME_SWITCH.test(arg));
}
