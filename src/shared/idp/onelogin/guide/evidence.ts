import { requestTarget } from '../../../activity/request-target';
import type { Proof } from '../../../guide';

/** Refresh reads the list of all groups, without a filter. */
export const groupsRead: Proof = {
  seen: ({ method, status, url, lookUp }) =>
    method === 'GET' && status === 200 && lookUp === null && isListOfGroups(url),
  detail: () => 'The list of groups was asked for and answered.',
};

function isListOfGroups(url: string): boolean {
  const { endpoint, id } = requestTarget(url);
  return endpoint.toLowerCase() === 'groups' && !id;
}
