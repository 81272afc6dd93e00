import { looksLikeScim, wasTurnedAway } from '../../shared/activity/request-target';
import type { ExchangeSummary } from '../../shared/exchange';
import type { TrafficFacts } from '../../shared/guide';
import { isLiveToken } from '../../shared/live-token';
import type { ScimSetting } from '../../shared/scim-setting';

/** What the traffic of one SCIM setting has shown so far. */
export type Traffic = Pick<
  TrafficFacts,
  | 'requests'
  | 'simulatedRequests'
  | 'refused'
  | 'probes'
  | 'usersCreated'
  | 'groupsCreated'
  | 'lastRequestAt'
  | 'findingRules'
>;

/** Where an identity provider would find us, at this moment. */
export type Reachability = Pick<TrafficFacts, 'baseUrl' | 'baseUrlIsLocal' | 'listening' | 'proved'>;

const noRefusals: TrafficFacts['refused'] = { unauthorized: 0, notFound: 0, other: 0, last: null };

export const noTraffic: Traffic = {
  requests: 0,
  simulatedRequests: 0,
  refused: noRefusals,
  probes: 0,
  usersCreated: 0,
  groupsCreated: 0,
  lastRequestAt: null,
  findingRules: [],
};

/** Takes one more exchange into account. Its cost does not grow with what came before. */
export function withExchange(traffic: Traffic, exchange: ExchangeSummary): Traffic {
  const findingRules = withRules(traffic.findingRules, exchange);
  if (wasTurnedAway(exchange)) {
    return { ...traffic, findingRules, refused: withRefusal(traffic.refused, exchange) };
  }
  return {
    requests: traffic.requests + 1,
    simulatedRequests: traffic.simulatedRequests + (exchange.simulated ? 1 : 0),
    refused: exchange.simulated ? traffic.refused : noRefusals,
    probes: traffic.probes + (exchange.kind === 'probe' ? 1 : 0),
    usersCreated: traffic.usersCreated + created(exchange, 'User'),
    groupsCreated: traffic.groupsCreated + created(exchange, 'Group'),
    lastRequestAt: exchange.receivedAt,
    findingRules,
  };
}

function withRefusal(refused: TrafficFacts['refused'], exchange: ExchangeSummary): TrafficFacts['refused'] {
  if (!looksLikeScim(exchange.url)) return refused;
  if (exchange.status === 401) return { ...refused, unauthorized: refused.unauthorized + 1, last: exchange };
  if (exchange.status === 404) return { ...refused, notFound: refused.notFound + 1, last: exchange };
  return { ...refused, other: refused.other + 1, last: exchange };
}

/** There are some dozens of rules at most, so that a list will do. */
function withRules(rules: string[], { findings }: ExchangeSummary): string[] {
  const fresh = findings.map(({ rule }) => rule).filter((rule) => !rules.includes(rule));
  return fresh.length === 0 ? rules : [...new Set([...rules, ...fresh])];
}

/** Whom a test of the connection creates does not count. */
function created({ kind, changes }: ExchangeSummary, resourceType: string): number {
  if (kind === 'probe') return 0;
  return changes.filter(
    (change) => change.kind === 'created' && change.resource.resourceType === resourceType,
  ).length;
}

/** All that causes may look at. `now` decides whether a token has expired. */
export function trafficFacts(
  traffic: Traffic,
  reachability: Reachability,
  setting: ScimSetting,
  now: Date,
): TrafficFacts {
  const real = setting.tokens.filter(({ purpose }) => purpose !== 'simulation' && purpose !== 'replay');
  const hasLiveToken = real.some((token) => isLiveToken(token, now.getTime()));
  return { ...traffic, ...reachability, hasLiveToken };
}
