/** @param value attribute path of the value that is asked about */
export function historyPath(id: string, value?: string): string {
  const path = `/directory/users/${encodeURIComponent(id)}/history`;
  return value === undefined ? path : `${path}?value=${encodeURIComponent(value)}`;
}

/** The directory as it was at a moment. */
export const pastPath = '/directory/users/past';
