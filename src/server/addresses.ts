import type { WorkbenchState } from './store/workbench-state';

/** Where the SCIM listener is reached. */
export interface Addresses {
  /** What is pasted into the identity provider. */
  baseUrl(): string;
  localBaseUrl(): string;
  /** e.g. 127.0.0.1:7643 */
  address(): string;
  port(): number;
}

/** @param port of the listener; another one once it listens on any free one */
export function addressesOf(
  state: Pick<WorkbenchState, 'data'>,
  host: string,
  port: () => number,
): Addresses {
  const address = () => `${host}:${port()}`;
  const localBaseUrl = () => `http://${address()}/scim`;
  return {
    address,
    port,
    localBaseUrl,
    baseUrl: () => state.data.preferences.publicBaseUrl ?? localBaseUrl(),
  };
}
