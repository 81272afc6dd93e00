/** What may be sent again at present: a ticket stands for a token, which never leaves the core. */
import { randomUUID } from 'node:crypto';
import { ApiFailure } from '../api/api-failure';
import type { ScimSettings } from '../settings/scim-settings';
import type { Companion } from './companions';

export interface Ticket {
  id: string;
  settingId: string;
  tokenId: string;
  token: string;
  /** What is sent with it takes them along. */
  along: readonly Companion[];
}

export interface Tickets {
  issue(settingId: string, along: readonly Companion[]): Promise<Ticket>;
  /** @throws ApiFailure 410 for one that has ended */
  get(id: string): Ticket;
  /** Revokes its token. */
  end(id: string): Promise<void>;
  /** Revokes all of them. */
  endAll(): Promise<void>;
}

/** So many dialogs nobody has open. The oldest ends. */
const most = 8;

export function createTickets(
  settings: Pick<ScimSettings, 'issueReplayToken' | 'revokeToken' | 'get'>,
): Tickets {
  const tickets = new Map<string, Ticket>();

  async function end(id: string): Promise<void> {
    const ticket = tickets.get(id);
    tickets.delete(id);
    if (ticket === undefined || settings.get(ticket.settingId) === undefined) return;
    await settings.revokeToken(ticket.settingId, ticket.tokenId);
  }

  return {
    async issue(settingId, along) {
      const [oldest] = tickets.keys();
      if (oldest !== undefined && tickets.size >= most) await end(oldest);
      const { tokenId, token } = await settings.issueReplayToken(settingId);
      const ticket = { id: randomUUID(), settingId, tokenId, token, along };
      tickets.set(ticket.id, ticket);
      return ticket;
    },
    get(id) {
      const ticket = tickets.get(id);
      if (ticket !== undefined) return ticket;
      throw new ApiFailure(410, 'TICKET_ENDED', 'The token for this replay has ended. Begin again.');
    },
    end,
    async endAll() {
      for (const id of [...tickets.keys()]) await end(id);
    },
  };
}
