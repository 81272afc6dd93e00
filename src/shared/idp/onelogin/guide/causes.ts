import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals } from '../../common/causes';
import { oneLoginConsole, reapply, whenDeleted } from '../console';

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return notLetIn(facts, oneLoginConsole, [
    {
      id: 'not-saved-once',
      likelihood: 15,
      title: 'The application was never saved, so its fields are grey.',
      remedy: 'Enter its **Display Name**, press **Save**, then open **Configuration** and press **Enable**.',
    },
  ]);
}

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'pending',
      likelihood: 45,
      title: 'The users wait as Pending: an admin has to approve each.',
      remedy:
        'Tab **Users** > the person > **Approve**. Or untick **Create user** under **Require admin approval before this action is performed**, on **Provisioning**.',
    },
    {
      id: 'provisioning-off',
      likelihood: 35,
      title: 'Provisioning is not enabled.',
      remedy:
        'Tab **Provisioning** > **Workflow** > **Enable provisioning**, then **Save**. Users who had access before are sent when you approve them or give them access anew.',
    },
    {
      id: 'no-access',
      likelihood: 30,
      title: 'Nobody has access to the application.',
      remedy: 'Tab **Access**: choose roles whose users are to be sent, then **Save**.',
    },
    {
      id: 'failed',
      likelihood: 20,
      title: 'OneLogin could not make a request of the template.',
      remedy:
        'Tab **Users**: the status is Failed, and says why. **Activity** > **Events** has the same. Look for a comma or a quotation mark in **SCIM JSON Template**.',
    },
  ]);
}

/** Why OneLogin has not asked for the groups. */
export function whyNoRefresh(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'not-refreshed',
      likelihood: 45,
      title: '**Refresh** has not been pressed.',
      remedy: 'Tab **Provisioning** > **Entitlements** > **Refresh**.',
    },
    {
      id: 'connection-not-enabled',
      likelihood: 25,
      title: 'The connection is not enabled any more.',
      remedy: 'Tab **Configuration** > **API Connection** > **Enable**, then **Save**.',
    },
    {
      id: 'provisioning-not-saved',
      likelihood: 15,
      title: 'Provisioning was enabled but not saved.',
      remedy: 'Tab **Provisioning** > **Save**, then **Refresh** again.',
    },
  ]);
}

/** Why users came but groups did not. */
export function whyNoGroups(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'no-rule',
      likelihood: 45,
      title: 'No rule sets groups.',
      remedy: 'Tab **Rules** > **Add Rule**, with the action **Set Groups** in your application.',
    },
    {
      id: 'groups-not-included',
      likelihood: 40,
      title: 'The row Groups is not part of provisioning.',
      remedy: 'Tab **Parameters** > row **Groups** > tick **Include in User Provisioning**, then **Save**.',
    },
    {
      id: 'not-reapplied',
      likelihood: 35,
      title: 'Only roles have changed since: that alone sends nothing.',
      remedy: `${reapply}.`,
    },
    {
      id: 'not-refreshed',
      likelihood: 25,
      title: 'The entitlements were not refreshed, so a rule finds no group to choose.',
      remedy: 'Tab **Provisioning** > **Entitlements** > **Refresh**.',
    },
    {
      id: 'update-pending',
      likelihood: 15,
      title: 'The change of the users waits as Pending.',
      remedy: 'Tab **Users** > the person > **Approve**.',
    },
  ]);
}

/** Why people came but their time zone did not. */
export function whyNoTimeZone(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'not-in-template',
      likelihood: 40,
      title: 'The template has no line for it, or was not saved.',
      remedy: 'Tab **Configuration** > **SCIM JSON Template**: add the line, then **Save**.',
    },
    {
      id: 'no-parameter',
      likelihood: 35,
      title: 'The parameter is missing or picks an empty field.',
      remedy:
        'Tab **Parameters** > **+** > `timezone`, with the custom user field that holds the zone; tick **Include in User Provisioning**.',
    },
    {
      id: 'not-sent-again',
      likelihood: 25,
      title: 'A changed template sends nobody by itself.',
      remedy: `${reapply}, or change something of one user.`,
    },
  ]);
}

/** Why no group of a country has come. */
export function whyNoCountryGroup(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'not-grouped-by-country',
      likelihood: 45,
      title: 'The SCIM setting does not group by a country yet.',
      remedy:
        'Map **Country / Region** to `addresses[type eq "work"].country` and set **Grouping Criteria** to it.',
    },
    {
      id: 'not-in-template',
      likelihood: 35,
      title: 'The template has no line for the country, or nobody was sent since.',
      remedy: `Tab **Configuration** > **SCIM JSON Template**: add the line, **Save**, then ${reapply}.`,
    },
    {
      id: 'no-country',
      likelihood: 30,
      title: 'The people have no country in OneLogin.',
      remedy: 'It is the field **Country** of the user. An empty one is sent as an empty text.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'update-pending',
      likelihood: 45,
      title: 'The change waits as Pending: an admin has to approve it.',
      remedy:
        'Tab **Users** > the person > **Approve**. Or untick **Update user** under **Require admin approval before this action is performed**.',
    },
    {
      id: 'not-in-template',
      likelihood: 30,
      title: 'The changed field does not stand in the template.',
      remedy: 'Only what **SCIM JSON Template** names is sent. Change the department, which stands in it.',
    },
    {
      id: 'role-alone',
      likelihood: 25,
      title: 'Only a role has changed: that alone sends nothing.',
      remedy: `${reapply}.`,
    },
  ]);
}

/** Why nobody was deactivated or deleted. */
export function whyNobodyLeaves(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oneLoginConsole),
    {
      id: 'delete-pending',
      likelihood: 45,
      title: 'It waits as Pending: an admin has to approve it.',
      remedy:
        'Tab **Users** > the person > **Approve**. Or untick **Delete user** under **Require admin approval before this action is performed**.',
    },
    {
      id: 'do-nothing',
      likelihood: 35,
      title: 'The action for leavers is **Do Nothing**.',
      remedy: `Tab **Provisioning** > **${whenDeleted}**: **Suspend**, then **Save**.`,
    },
    {
      id: 'still-has-access',
      likelihood: 25,
      title: 'Another role still gives the person access.',
      remedy: 'Tab **Access**: look through which roles the person comes.',
    },
  ]);
}
