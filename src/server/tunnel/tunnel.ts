/** What a way to a public address brings: how it is opened, and what its words mean. */
import type { TunnelId } from '../../shared/tunnel/tunnel-offers';

export interface Opened {
  /** Of the SCIM listener on 127.0.0.1. */
  port: number;
  /** Aborted when the tunnel is to end. */
  signal: AbortSignal;
  /** A line that it wrote, for whoever wonders why. */
  onLine(line: string): void;
  /** Its public address, without a path: "https://…". */
  onAddress(address: string): void;
  /** Of a program: its number in the system. */
  onProcess?(pid: number): void;
}

/** Why a tunnel ended by itself. */
export interface TunnelEnd {
  /** A sentence. */
  says: string;
  /** What to do; null where it is simply started again. */
  remedy: string | null;
}

export interface Tunnel {
  id: TunnelId;
  /** Resolves when it has ended and nothing of it runs any more; null when it was told to end. */
  open(options: Opened): Promise<TunnelEnd | null>;
}

/** A program on this computer that opens a tunnel. */
export interface TunnelProgram {
  id: TunnelId;
  /** Names of its executable, the newest first. */
  commands: readonly string[];
  versionArguments: readonly string[];
  /** Of the text that it prints then. */
  versionIn(text: string): string | null;
  startArguments(port: number): readonly string[];
  /** The public address in one line of its output, or null. Error texts hold addresses too. */
  addressIn(line: string): string | null;
  /** Troubles that its output names, the first that fits. */
  troubles: readonly { pattern: RegExp; says: string; remedy: string | null }[];
}
