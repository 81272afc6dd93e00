import type { Console } from '../common/console';

/** What most consoles call these things, in words that fit where they call them otherwise. */
export const genericConsole: Console = {
  vendor: 'your identity provider',
  urlField: 'Base URL',
  tokenField: 'Bearer token',
  connectionTest: 'Test connection',
};
