import type { Console } from '../common/console';

/** What most consoles call these things, in words that fit where they call them otherwise. */
export const genericConsole: Console = {
  vendor: 'your identity provider',
  urlField: 'Base URL',
  tokenField: 'Bearer token',
  connectionTest: 'Test connection',
};

/** In words that fit most consoles. */
export function mappingClicks(target: string): string[] {
  return [
    'the application there, its attribute mapping for users',
    `the row whose target is \`${target}\`; where there is none, add one`,
    'save, then let it send everybody again',
  ];
}
