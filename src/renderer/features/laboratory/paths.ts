export const sandboxPath = '/mapping/sandbox';

/** Where this expression of this identity provider stands to be tried. */
export function sandboxWith(idp: string, expression: string): string {
  return `${sandboxPath}?${new URLSearchParams({ idp, expression })}`;
}

/** As an address brings them; null for what it does not say. */
export function broughtIn(search: string): { idp: string | null; expression: string | null } {
  const parameters = new URLSearchParams(search);
  return { idp: parameters.get('idp'), expression: parameters.get('expression') };
}
