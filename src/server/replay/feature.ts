import { replayContract } from '../../shared/features/replay';
import { ApiFailure } from '../api/api-failure';
import type { FeatureOf } from '../feature';
import type { WorkbenchContext } from '../workbench-context';
import { companionsOf, takeAlong } from './companions';
import { replayTarget } from './replay-target';
import { type Answer, sendAgain } from './send-again';
import { createTickets, type Ticket } from './tickets';

/** The record of a request is made once its response is out; it is not waited for longer, in milliseconds. */
const recordMs = 2_000;

export function replayFeature(context: WorkbenchContext): FeatureOf<typeof replayContract> {
  const { settings, addresses } = context;
  const tickets = createTickets(settings);
  return {
    contract: replayContract,
    calls: {
      async 'replay.prepare'({ settingId, into, sequence }) {
        const setting = await replayTarget(context, settingId, into);
        const { users: people, groups } = context.directoryOf(setting.id).counts();
        const along =
          sequence === undefined || setting.id === settingId
            ? []
            : await companionsOf(context, settingId, sequence);
        const { id: ticket, token } = await tickets.issue(setting.id, along);
        const told = { ticket, settingId: setting.id, name: setting.name, people, groups };
        const shown = along.map(({ resource, notWhole }) => ({ resource, notWhole }));
        return { ...told, along: shown, baseUrl: addresses.localBaseUrl(), lastFour: token.slice(-4) };
      },
      async 'replay.openSandbox'({ settingId }) {
        const { id } = await replayTarget(context, settingId, 'sandbox');
        return { settingId: id };
      },
      async 'replay.send'({ ticket: id, ...message }) {
        const ticket = tickets.get(id);
        const stayed = await takeAlong(context.directoryOf(ticket.settingId), ticket.along);
        const recorded = recordOf(ticket, context);
        const answer = await send(message, ticket);
        return { ...answer, sequence: await recorded.sequence(), stayed };
      },
      async 'replay.end'({ ticket }) {
        await tickets.end(ticket);
        return {};
      },
    },
    slices: {},
    stop: tickets.endAll,
  };

  function send(message: Parameters<typeof sendAgain>[0], { token }: Ticket): Promise<Answer> {
    return sendAgain(message, addresses.localBaseUrl(), token).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new ApiFailure(502, 'NOT_SENT', `The request did not get through: ${why}.`);
    });
  }
}

/** Begins to look for the record of the next request with this token. */
function recordOf({ tokenId }: Ticket, { journal }: Pick<WorkbenchContext, 'journal'>) {
  let found: (sequence: number | null) => void = () => {};
  const promise = new Promise<number | null>((resolve) => {
    found = resolve;
  });
  const stop = journal.subscribe((exchange) => {
    if (exchange.tokenId === tokenId) found(exchange.sequence);
  });
  return {
    async sequence(): Promise<number | null> {
      const late = setTimeout(() => found(null), recordMs);
      const sequence = await promise;
      clearTimeout(late);
      stop();
      return sequence;
    },
  };
}
