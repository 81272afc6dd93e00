import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals, type Suspect } from '../../common/causes';
import { entraConsole, groupMapping, userMapping } from '../console';
import { activeUnlessSoftDeleted, withDefault } from '../expressions';

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
      id: 'same-match',
      likelihood: 12,
      title: 'Two people of Entra have the same value in the matching attribute.',
      remedy: `The log of Entra says DuplicateSourceEntries, and sends neither. Give one of them another value, or match on another row: ${userMapping}.`,
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
      id: 'members-not-in-scope',
      likelihood: facts.groupsCreated > 0 ? 50 : 18,
      title: 'Its members are not assigned, or were not when the group was sent.',
      remedy:
        '**Users and groups** > **Add user/group**: assign them, then **Restart provisioning**; or **Provision on demand** for the group, with five members at most.',
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
    { ...expressionWithoutValue, likelihood: 15 },
    {
      id: 'not-in-attribute-list',
      likelihood: 10,
      title: '`timezone` is not in the list of target attributes, or is spelled otherwise there.',
      remedy:
        'The log of Entra says SchemaAttributeNotFound. **Show advanced options** > **Edit attribute list for customappsso**: `timezone`, in small letters.',
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
      id: 'not-restarted',
      likelihood: 30,
      title: 'Provisioning has not been restarted since the setting or the mapping was changed.',
      remedy: 'Stop, start, then **Restart provisioning**: a new initial cycle sends everybody again.',
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

/** What the mapping editor takes, and gives nothing for. */
const expressionWithoutValue = {
  id: 'expression-without-value',
  title: 'An expression gives nothing for some people.',
  remedy: `Microsoft does not support IIF over what may be empty, and Switch is known to blank values. Take \`${withDefault('attribute', 'default')}\`, or a source that is never empty.`,
};

const nextCycle: Suspect = {
  id: 'next-cycle',
  likelihood: 45,
  title: 'The next cycle has not come yet.',
  remedy:
    'Entra looks for changes about every 40 minutes; this cannot be shortened. **Provision on demand** sends one person at once.',
};

const quarantine = ({ refused }: TrafficFacts): Suspect => ({
  id: 'quarantine',
  likelihood: refused.other + refused.unauthorized > 0 ? 55 : 9,
  title: 'The job is in quarantine.',
  remedy:
    'After many failures Entra tries once a day only, and **Provisioning logs** stay empty meanwhile. **Overview** shows it; **Restart provisioning** ends it once the cause is gone.',
});

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    nextCycle,
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
    { ...expressionWithoutValue, likelihood: 15 },
    {
      id: 'default-on-creation',
      likelihood: 12,
      title: 'It is the default of a row, which counts at creation only.',
      remedy: `${userMapping}, the row: **Mapping Type** Expression, \`${withDefault('attribute', 'default')}\` in place of **Default value if null**.`,
    },
    {
      id: 'manager-not-here',
      likelihood: 11,
      title: 'The manager is not assigned, or came later.',
      remedy: 'Entra sends a manager who is here. Assign the manager, then **Restart provisioning**.',
    },
    quarantine(facts),
  ]);
}

/** Why nobody has become inactive. */
export function whyNoLeaver(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, entraConsole),
    nextCycle,
    {
      id: 'still-assigned',
      likelihood: 30,
      title: 'Another group still assigns the person.',
      remedy: '**Users and groups** names all that is assigned. Take the person out of each.',
    },
    {
      id: 'scope-changed',
      likelihood: 20,
      title: 'Only the scope was changed, from everybody to those who are assigned.',
      remedy: 'That counts with a full cycle: **Restart provisioning**.',
    },
    {
      id: 'deletions-held-back',
      likelihood: 15,
      title: '**Prevent accidental deletion** holds many leavers back.',
      remedy:
        'From 500 on, where nothing else was entered. Review them, then **Allow deletes**, and **Restart provisioning**.',
    },
    {
      id: 'status-not-mapped',
      likelihood: 12,
      title: 'The row of `active` was removed or changed.',
      remedy: `${userMapping}, row \`active\`: expression \`${activeUnlessSoftDeleted}\`.`,
    },
    quarantine(facts),
  ]);
}
