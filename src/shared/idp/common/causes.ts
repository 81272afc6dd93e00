/** Why nothing comes, as far as it is the same for every vendor. */
import type { Cause, TrafficFacts } from '../../guide';
import { richName, richValue } from '../../rich-text';
import { capitalised } from './capitalised';
import type { Console } from './console';

/** A cause, and how likely the facts make it: 0 leaves it out, 1 is a mere possibility, from 50 the facts point to it. */
export interface Suspect extends Omit<Cause, 'likely'> {
  likelihood: number;
}

const fromFacts = 50;

/** The likeliest first, six at most. */
export function ranked(suspects: readonly Suspect[]): Cause[] {
  return suspects
    .filter(({ likelihood }) => likelihood > 0)
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, 6)
    .map(({ likelihood, ...cause }) => ({ ...cause, likely: likelihood >= fromFacts }));
}

/**
 * Why no request has been let in.
 * @param own what else may stand between this vendor and us
 */
export function notLetIn(facts: TrafficFacts, console: Console, own: readonly Suspect[]): Cause[] {
  const { refused, baseUrlIsLocal } = facts;
  const hasReachedUs = refused.unauthorized + refused.notFound + refused.other > 0;
  const between = hasReachedUs || baseUrlIsLocal ? [] : [...onTheWay(console), ...own];
  return ranked([...ourSide(facts, console), ...refusals(facts, console), ...between]);
}

function ourSide(
  { listening, baseUrlIsLocal, baseUrl, hasLiveToken }: TrafficFacts,
  { vendor, urlField, tokenField }: Console,
): Suspect[] {
  return [
    {
      id: 'not-listening',
      likelihood: listening ? 0 : 100,
      title: 'The workbench is not listening.',
      remedy:
        'Look at the dot at the foot of the navigation for the reason: usually another program has the port.',
    },
    {
      id: 'local-address',
      likelihood: baseUrlIsLocal ? 90 : 0,
      title: `The base URL is local: ${vendor} cannot reach it.`,
      remedy: `${richValue(baseUrl)} exists on this machine only. Make it reachable, then paste the new address into **${urlField}**.`,
    },
    {
      id: 'no-token',
      likelihood: hasLiveToken ? 0 : 95,
      title: 'This SCIM setting has no token that is still valid.',
      remedy: `Create a new token on this page and paste it into **${tokenField}**.`,
    },
  ];
}

/** What came and was turned away. */
export function refusals(
  { refused }: TrafficFacts,
  { urlField, tokenField, connectionTest }: Console,
): Suspect[] {
  const detail = refused.last?.errorDetail;
  return [
    {
      id: 'token-refused',
      likelihood: refused.unauthorized > 0 ? 85 : 0,
      title: `${times(refused.unauthorized)} reached us and the token was refused.`,
      remedy: `${detail ? `${richName(detail, 200)} ` : ''}Create a new token, paste it into **${tokenField}** without the word Bearer and without spaces, then **${connectionTest}**.`,
    },
    {
      id: 'wrong-path',
      likelihood: refused.notFound > 0 ? 80 : 0,
      title: `${times(refused.notFound)} came to a path that is not here.`,
      remedy: `${refused.last ? `The last one asked for ${richValue(refused.last.url.split('?')[0])}. ` : ''}**${urlField}** must be the base URL alone, without \`/Users\` and without a slash at the end.`,
    },
    {
      id: 'refused',
      likelihood: refused.other > 0 ? 60 : 0,
      title: `${times(refused.other)} reached us and was refused for another reason.`,
      remedy: 'Open **Requests** and look at the refused one: its findings say why.',
    },
  ];
}

function onTheWay({ vendor, urlField, connectionTest }: Console): Suspect[] {
  return [
    {
      id: 'not-tested',
      likelihood: 30,
      title: `**${connectionTest}** has not been pressed yet.`,
      remedy: `${capitalised(vendor)} sends nothing while you type. Press it once URL and token are in.`,
    },
    {
      id: 'wrong-url',
      likelihood: 25,
      title: `The **${urlField}** is not this address.`,
      remedy: `Copy the base URL from this page again. Free tunnels get a new name at every start, and ${vendor} keeps the old one.`,
    },
    {
      id: 'certificate',
      likelihood: 10,
      title: 'The certificate is not accepted.',
      remedy: `${capitalised(vendor)} wants https with TLS 1.2 and a certificate from a public authority. Self-signed ones end the connection before a request is sent.`,
    },
  ];
}

function times(count: number): string {
  return count === 1 ? 'One request' : `${count} requests`;
}
