import { plainPath } from '../../activity/attribute-words';
import { wasTurnedAway } from '../../activity/request-target';
import type { ExchangeKind, ExchangeSummary, ResourceChange } from '../../exchange';
import type { Proof, RichText } from '../../guide';
import { counted } from '../../plural';
import { richName, richValue } from '../../rich-text';
import type { Console } from './console';

/** A condition on one change of one resource. */
type ChangeTest = (change: ResourceChange) => boolean;

const isUser: ChangeTest = ({ resource }) => resource.resourceType === 'User';
const isGroup: ChangeTest = ({ resource }) => resource.resourceType === 'Group';

const asProvidersDo = new Set<ExchangeKind>(['probe', 'look-up', 'write']);

function successful({ status }: ExchangeSummary): boolean {
  return status >= 200 && status < 300;
}

/** What a test of the connection creates and deletes is nobody's arrival. */
function changeIn(exchange: ExchangeSummary, test: ChangeTest): ResourceChange | undefined {
  return successful(exchange) && exchange.kind !== 'probe' ? exchange.changes.find(test) : undefined;
}

/** Evidence that is one change to one resource, named in a sentence. */
function changeProof(test: ChangeTest, sentence: (change: ResourceChange, name: string) => RichText): Proof {
  return {
    seen: (exchange) => changeIn(exchange, test) !== undefined,
    detail: (exchange) => {
      const change = changeIn(exchange, test);
      return change ? sentence(change, richName(change.resource.displayName)) : '';
    },
  };
}

/**
 * The token was right, whatever the response. Discovery and plain reads prove nothing: anybody who looks around sends them.
 */
export const letIn: Proof = {
  seen: (exchange) =>
    !wasTurnedAway(exchange) && exchange.tokenId !== null && asProvidersDo.has(exchange.kind),
  detail: () => 'A request came with the token of this SCIM setting.',
};

/**
 * A search that rightly found nobody. Whether it was the test of the connection or a first look-up is not always clear, and
 * either proves the connection.
 */
export const emptySearch = ({ connectionTest }: Console): Proof => ({
  seen: (exchange) =>
    exchange.status === 200 &&
    (exchange.kind === 'probe' || exchange.kind === 'look-up') &&
    exchange.lookUp?.totalResults === 0,
  detail: ({ kind, durationMs }) =>
    kind === 'probe'
      ? `**${connectionTest}** looked for someone who cannot exist and got an empty list in ${Math.max(1, Math.round(durationMs))} ms.`
      : 'A search that found nobody was answered with an empty list.',
});

/** A list was asked for and came. Where the test of the connection does so; a first look-up proves as much. */
export const probeAnswered = ({ connectionTest }: Console): Proof => ({
  seen: ({ kind, status }) => status === 200 && (kind === 'probe' || kind === 'look-up'),
  detail: ({ kind, durationMs }) =>
    kind === 'probe'
      ? `**${connectionTest}** asked for users and got a list in ${Math.max(1, Math.round(durationMs))} ms.`
      : 'A search was answered with a list.',
});

/** A user or a group: no identity provider sends resources of a type that was declared here. */
export const firstWrite = changeProof(
  (change) => isUser(change) || isGroup(change),
  (_, name) => `The first to arrive was ${name}.`,
);

export const userCreated = changeProof(
  (change) => isUser(change) && change.kind === 'created',
  (_, name) => `${name} arrived.`,
);

/** Groups are created empty: only one that has members shows that they come. */
export const groupFilled = changeProof(
  (change) => isGroup(change) && (change.membersAddedCount > 0 || (change.after?.memberCount ?? 0) > 0),
  (change, name) => {
    const count = change.membersAddedCount || change.after?.memberCount || 0;
    return `Group ${name} got ${counted(count, 'member')}.`;
  },
);

/** A reference to a manager waits until the manager is here too, in the same cycle: these alone are no sign of a later change. */
const completesCreation = new Set(['manager', 'manager.displayname', 'manager.$ref', 'active']);

export const userUpdated = changeProof(
  (change) =>
    isUser(change) &&
    change.kind === 'changed' &&
    change.attributes.some(({ attributePath }) => !completesCreation.has(plainPath(attributePath))),
  (_, name) => `A change to ${name} came through.`,
);

const becameInactive: ChangeTest = (change) =>
  change.kind === 'changed' &&
  change.attributes.some(
    ({ attributePath, after }) => plainPath(attributePath) === 'active' && after === false,
  );

export const userDeactivated = changeProof(
  (change) => isUser(change) && becameInactive(change),
  (_, name) => `${name} was deactivated.`,
);

/** Where the admin chooses whether leavers are deactivated or deleted. */
export const userGone = changeProof(
  (change) => isUser(change) && (change.kind === 'deleted' || becameInactive(change)),
  ({ kind }, name) => `${name} was ${kind === 'deleted' ? 'deleted' : 'deactivated'}.`,
);

function timezoneOf(change: ResourceChange): string | undefined {
  if (!isUser(change)) return undefined;
  if (change.kind === 'created') return change.after?.timezone;
  const moved = change.attributes.find(({ attributePath }) => plainPath(attributePath) === 'timezone');
  return typeof moved?.after === 'string' ? moved.after : undefined;
}

export const timezoneArrived = changeProof(
  (change) => timezoneOf(change) !== undefined,
  (change, name) => {
    const value = timezoneOf(change) ?? '';
    const meaning = /^[A-Za-z]{2}$/.test(value)
      ? ', a country code: the platform reads its zone from it, by state or city where it has several'
      : '';
    return `${name} has the time zone ${richValue(value)}${meaning}.`;
  },
);
