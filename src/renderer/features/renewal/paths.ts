/** Below the settings, where the tokens stand. */
export const renewPath = '/settings/tokens/renew';
export const tokensPath = '/settings/tokens';
