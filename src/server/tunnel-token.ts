/** The token of an account at a tunnel service: never in a file or a log in clear. */

export interface TunnelToken {
  /** Where the host keeps it: the system's key store, or the memory of this process until it ends. */
  keptIn: 'memory' | 'key store';
  read(): Promise<string | null>;
  /** @param token null forgets it */
  write(token: string | null): Promise<void>;
}

/** For a host without a key store. */
export function tokenInMemory(): TunnelToken {
  let held: string | null = null;
  return {
    keptIn: 'memory',
    read: async () => held,
    async write(token) {
      held = token;
    },
  };
}
