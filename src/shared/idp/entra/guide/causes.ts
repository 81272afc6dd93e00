import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals } from '../../common/causes';
import { entraConsole, groupMapping, userMapping } from '../console';

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return notLetIn(facts, entraConsole, [
    {
      id: 'stopped-on-the-way',
      likelihood: 15,
      title: 'Something on the way answers in our place.',
      remedy:
        'Entra sends no User-Agent, so some firewalls answer 403; some tunnels show a warning page first. Use a tunnel without such a page, and allow the service tag `AzureActiveDirectory`.',
    },
  ]);
}

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    {
      id: 'not-started',
      likelihood: 40,
      title: 'Provisioning has not been started yet.',
      remedy: '**Overview** > **Start provisioning**. **Test Connection** alone starts nothing.',
    },
    {
      id: 'nobody-assigned',
      likelihood: 35,
      title: 'Nobody is assigned, and the scope is only assigned users and groups.',
      remedy:
        '**Manage** > **Users and groups** > **Add user/group**. Members of a group inside an assigned group do not count.',
    },
    {
      id: 'source-object-scope',
      likelihood: 30,
      title: 'A filter leaves everyone out.',
      remedy: `${userMapping}: **Source Object Scope** must be **All Records**.`,
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
    ...refusals(facts, entraConsole),
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
      remedy: `${groupMapping} > **Enabled** must be Yes.`,
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

/** Why people came but their time zone did not. */
export function whyNoTimeZone(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    {
      id: 'not-restarted',
      likelihood: 45,
      title: 'Provisioning has not been restarted since the mapping was added.',
      remedy:
        'Stop, start, then **Restart provisioning**: a new initial cycle sends the time zone of all users.',
    },
    {
      id: 'no-usage-location',
      likelihood: 35,
      title: 'The people have no **Usage Location**.',
      remedy:
        'It stands in the properties of the user, at the bottom of the page. The platform reads the time zone from it.',
    },
    {
      id: 'not-in-expression',
      likelihood: 20,
      title: 'An expression leaves their country or state out.',
      remedy:
        'Add a pair for it, or go back to `usageLocation` mapped Direct to `timezone`, as documented. Keys are compared with case.',
    },
  ]);
}

/** Why people came but no group of a country did. */
export function whyNoCountryGroup(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    {
      id: 'not-grouped-by-country',
      likelihood: 45,
      title: 'The SCIM setting does not group by a country yet.',
      remedy:
        'Map **Country / Region** to `addresses[type eq "work"].country` and set **Grouping Criteria** to it.',
    },
    {
      id: 'no-country',
      likelihood: 35,
      title: 'The people have no country in Entra.',
      remedy: 'It stands in the properties of the user as **Country or region**. An empty one is never sent.',
    },
    {
      id: 'country-not-mapped',
      likelihood: 25,
      title: 'The row for the country was removed from the mapping.',
      remedy: `${userMapping}: \`country\` Direct to \`addresses[type eq "work"].country\`.`,
    },
    {
      id: 'old-token',
      likelihood: 20,
      title: 'The application still has the token of another SCIM setting.',
      remedy: 'People arrive there then. Paste the token of the setting that groups by country.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    {
      id: 'next-cycle',
      likelihood: 45,
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
