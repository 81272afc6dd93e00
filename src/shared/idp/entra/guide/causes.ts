import type { Cause, TrafficFacts } from '../../../guide';
import { richName, richValue } from '../../../rich-text';

/** A cause, and how likely the facts make it: 0 leaves it out, 1 is a mere possibility, from 50 the facts point to it. */
interface Suspect extends Cause {
  likelihood: number;
}

function ranked(suspects: Suspect[]): Cause[] {
  return suspects
    .filter(({ likelihood }) => likelihood > 0)
    .sort((one, other) => other.likelihood - one.likelihood)
    .slice(0, 6)
    .map(({ id, title, remedy }) => ({ id, title, remedy }));
}

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return ranked([...ourSide(facts), ...refusals(facts), ...between(facts)]);
}

function ourSide({ listening, baseUrlIsLocal, baseUrl, hasLiveToken }: TrafficFacts): Suspect[] {
  return [
    {
      id: 'not-listening',
      likelihood: listening ? 0 : 100,
      title: 'The workbench is not listening.',
      remedy: 'Look at the foot of this window for the reason: usually another program has the port.',
    },
    {
      id: 'local-address',
      likelihood: baseUrlIsLocal ? 90 : 0,
      title: 'The base URL is a local address, which Entra cannot reach.',
      remedy: `${richValue(baseUrl)} exists on this machine only. Start a tunnel to it, enter the tunnel's https address under **Settings** as the public base URL, and paste that into **Tenant URL**.`,
    },
    {
      id: 'no-token',
      likelihood: hasLiveToken ? 0 : 95,
      title: 'This SCIM setting has no token that is still valid.',
      remedy: 'Create a new token on this page and paste it into **Secret Token**.',
    },
  ];
}

function refusals({ refused }: TrafficFacts): Suspect[] {
  const detail = refused.last?.errorDetail;
  return [
    {
      id: 'token-refused',
      likelihood: refused.unauthorized > 0 ? 85 : 0,
      title: `${times(refused.unauthorized)} reached us and the token was refused.`,
      remedy: `${detail ? `${richName(detail, 200)} ` : ''}Create a new token, paste it into **Secret Token** without the word Bearer and without spaces, then **Test Connection**.`,
    },
    {
      id: 'wrong-path',
      likelihood: refused.notFound > 0 ? 80 : 0,
      title: `${times(refused.notFound)} came to a path that is not here.`,
      remedy: `${refused.last ? `The last one asked for ${richValue(refused.last.url.split('?')[0])}. ` : ''}**Tenant URL** must be the base URL alone, without \`/Users\` and without a slash at the end.`,
    },
    {
      id: 'refused',
      likelihood: refused.other > 0 ? 60 : 0,
      title: `${times(refused.other)} reached us and was refused for another reason.`,
      remedy: 'Open **Requests** and look at the refused one: its findings say why.',
    },
  ];
}

function between({ refused, baseUrlIsLocal }: TrafficFacts): Suspect[] {
  const reached = refused.unauthorized + refused.notFound + refused.other > 0;
  const possible = reached || baseUrlIsLocal ? 0 : 1;
  return [
    {
      id: 'not-tested',
      likelihood: possible * 30,
      title: '**Test Connection** has not been pressed yet.',
      remedy: 'Entra sends nothing while you type. Press it once URL and token are in.',
    },
    {
      id: 'wrong-url',
      likelihood: possible * 25,
      title: 'The **Tenant URL** is not this address.',
      remedy:
        'Copy the base URL from this page again. Free tunnels get a new name at every start, and Entra keeps the old one.',
    },
    {
      id: 'stopped-on-the-way',
      likelihood: possible * 15,
      title: 'Something on the way answers in our place.',
      remedy:
        'Entra sends no User-Agent, so some firewalls answer 403; some tunnels show a warning page first. Use a tunnel without such a page, and allow the service tag `AzureActiveDirectory`.',
    },
    {
      id: 'certificate',
      likelihood: possible * 10,
      title: 'The certificate is not accepted.',
      remedy:
        'Entra wants https with TLS 1.2 and a certificate from a public authority. Self-signed ones end the connection before a request is sent.',
    },
  ];
}

function times(count: number): string {
  return count === 1 ? 'One request' : `${count} requests`;
}

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts),
    {
      id: 'not-started',
      likelihood: 40,
      title: 'Provisioning has not been started yet.',
      remedy: '**Overview** > **Start provisioning**. Test Connection alone starts nothing.',
    },
    {
      id: 'nobody-assigned',
      likelihood: 35,
      title: 'Nobody is assigned, and the scope is **Sync only assigned users and groups**.',
      remedy:
        '**Manage** > **Users and groups** > **Add user/group**. Members of a group inside an assigned group do not count.',
    },
    {
      id: 'source-object-scope',
      likelihood: 30,
      title: 'A filter leaves everyone out.',
      remedy: 'The mapping of users must have **Source Object Scope** set to **All Records**.',
    },
    {
      id: 'first-cycle',
      likelihood: 25,
      title: 'The initial cycle still runs.',
      remedy:
        'It takes from about 20 minutes to hours in a large directory. **Provision on demand** sends one person within a minute.',
    },
    {
      id: 'disabled-users',
      likelihood: 10,
      title: 'The assigned people are disabled in Entra.',
      remedy: 'Entra never creates a disabled user. Assign somebody who can sign in.',
    },
  ]);
}

/** Why users came but groups did not. */
export function whyNoGroups(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts),
    {
      id: 'group-not-assigned',
      likelihood: 40,
      title: 'Only people are assigned, no group.',
      remedy:
        '**Users and groups** > **Add user/group** > pick a group. Assigning groups needs a P1 or P2 licence.',
    },
    {
      id: 'groups-not-mapped',
      likelihood: 35,
      title: 'The mapping of groups is switched off.',
      remedy: '**Mappings** > **Provision Azure Active Directory Groups** > **Enabled** must be Yes.',
    },
    {
      id: 'not-a-security-group',
      likelihood: 20,
      title: 'The group is not a security group.',
      remedy: 'Entra provisions only groups that are security enabled.',
    },
    {
      id: 'members-later',
      likelihood: 15,
      title: 'Groups come after the users, in the same cycle.',
      remedy: 'Give it a few minutes.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts),
    {
      id: 'next-cycle',
      likelihood: 50,
      title: 'The next cycle has not come yet.',
      remedy:
        'Entra looks for changes about every 40 minutes; this cannot be shortened. **Provision on demand** sends one person at once.',
    },
    {
      id: 'not-mapped',
      likelihood: 25,
      title: 'The changed attribute is not mapped.',
      remedy: 'Only mapped attributes are sent. Compare the mapping of users with what you changed.',
    },
    {
      id: 'cleared',
      likelihood: 20,
      title: 'The attribute was emptied, not changed.',
      remedy: 'Entra never sends that something was emptied: the old value stays here.',
    },
    {
      id: 'quarantine',
      likelihood: 15,
      title: 'The job is in quarantine.',
      remedy:
        'After many failures Entra tries once a day only. **Overview** shows it; **Restart provisioning** ends it once the cause is gone.',
    },
  ]);
}
