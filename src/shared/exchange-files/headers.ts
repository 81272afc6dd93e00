/** Value of a header, whatever the case of its name; empty where there is none. */
export function headerOf(headers: readonly [string, string][], name: string): string {
  return headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1] ?? '';
}
