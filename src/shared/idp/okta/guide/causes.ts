import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals } from '../../common/causes';
import { appMappings, oktaConsole, toApp } from '../console';

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return notLetIn(facts, oktaConsole, [
    {
      id: 'underscore-in-host',
      likelihood: facts.baseUrl.split('/')[2]?.includes('_') ? 90 : 8,
      title: 'The host name has an underscore.',
      remedy:
        'Okta refuses such a base URL with “Error authenticating” and sends nothing. Take a tunnel whose name has none.',
    },
    {
      id: 'integration-not-enabled',
      likelihood: 20,
      title: '**Enable API Integration** is not ticked.',
      remedy: '**Provisioning** > **Configure API Integration**: without the tick the fields are not there.',
    },
  ]);
}

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'create-users-off',
      likelihood: 45,
      title: '**Create Users** is not ticked.',
      remedy: `${toApp}: tick **Create Users**, then **Save**. All three are off at first.`,
    },
    {
      id: 'nobody-assigned',
      likelihood: 40,
      title: 'Nobody is assigned to the application.',
      remedy: '**Assignments** > **Assign** > people or groups.',
    },
    {
      id: 'assigned-before',
      likelihood: 30,
      title: 'They were assigned before **Create Users** was ticked.',
      remedy:
        'Okta does not make up for it. **Assignments** > **Provision User**, or Dashboard > **Tasks**; or take the assignment away and give it again.',
    },
    {
      id: 'task-failed',
      likelihood: 25,
      title: 'The assignment failed in Okta.',
      remedy:
        'A red mark stands beside the person. Dashboard > **Tasks** says why, for instance a required attribute that is empty; then **Retry Selected**.',
    },
    {
      id: 'there-already',
      likelihood: 20,
      title: 'They are here already, so nobody is created.',
      remedy:
        'Okta looks the user name up first, and links whom it finds. Look into the **Directory** here. To see somebody created, assign a person who is not here.',
    },
    {
      id: 'not-active',
      likelihood: 15,
      title: 'The assigned people are not active in Okta.',
      remedy: 'Activate one of them, or assign somebody who can sign in.',
    },
  ]);
}

/** Why users came but groups did not. */
export function whyNoGroups(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'not-pushed',
      likelihood: facts.groupsCreated > 0 ? 0 : 45,
      title: 'No group was pushed. Assigning a group sends its people only.',
      remedy: '**Push Groups** > **+ Push Groups** > **Find groups by name** > **Save**.',
    },
    {
      id: 'same-group',
      likelihood: facts.groupsCreated > 0 ? 60 : 30,
      title: 'The pushed group is the one that assigns people, so it stays empty.',
      remedy:
        'Okta does not support one group for both. Assign by one group, push another with the same people, then **Push now**.',
    },
    {
      id: 'members-not-provisioned',
      likelihood: facts.groupsCreated > 0 ? 55 : 20,
      title: 'Its members are not provisioned here, or not active.',
      remedy:
        'Only members who are assigned to the application and here already are pushed. Assign them, then **Push Groups** > **Push now** for each group. So do for every group of somebody who was reactivated.',
    },
    {
      id: 'name-taken',
      likelihood: 25,
      title: 'A group of this name is here already, and Okta reports that it exists.',
      remedy: '**Push Groups** > **Link group**, or give one of the two another name.',
    },
    {
      id: 'push-error',
      likelihood: 15,
      title: 'The push failed and waits.',
      remedy:
        '**Push Groups** shows an error beside the group. After the correction press **Retry All Groups**; a mapping in ERROR can be deleted too, and pushed anew.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'update-attributes-off',
      likelihood: 45,
      title: '**Update User Attributes** is not ticked.',
      remedy: `${toApp}: tick **Update User Attributes**, **Save**, then press **Force Sync**.`,
    },
    {
      id: 'on-create-only',
      likelihood: 30,
      title: 'The mapping of the attribute applies on create only.',
      remedy: `${appMappings}: choose **Apply mapping on user create and update** at the arrow of the row.`,
    },
    {
      id: 'not-mapped',
      likelihood: 25,
      title: 'The changed attribute is not mapped.',
      remedy: `Only mapped attributes are sent. Compare ${appMappings} with what you changed.`,
    },
    {
      id: 'wrong-external-name',
      likelihood: 15,
      title: 'A custom attribute has no right **External name** or **External namespace**.',
      remedy:
        'Then Okta leaves it out. **Provisioning** > **To App** > **Go to Profile Editor** shows both; they are set when the attribute is added.',
    },
  ]);
}

/** Why nobody has become inactive. */
export function whyNoLeaver(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'deactivate-users-off',
      likelihood: 45,
      title: '**Deactivate Users** is not ticked.',
      remedy: `${toApp}: tick **Deactivate Users** and **Save**. Then assign the person again and take the assignment away once more.`,
    },
    {
      id: 'suspended',
      likelihood: 30,
      title: 'The person was suspended, not deactivated.',
      remedy: 'Suspending sends nothing. Deactivate the person, or unassign them.',
    },
    {
      id: 'still-assigned',
      likelihood: 25,
      title: 'Another group still assigns the person.',
      remedy: '**Assignments** names the group. Take the person out of it, too.',
    },
  ]);
}

/** Why people came but their time zone did not. */
export function whyNoTimeZone(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'no-time-zone-in-profile',
      likelihood: 45,
      title: 'Their profiles have no **Time zone**.',
      remedy:
        '**Directory** > **People** > the person > **Profile** > **Edit**: fill it in, or let the country decide.',
    },
    {
      id: 'not-synced',
      likelihood: 35,
      title: 'Nobody was sent again since the mapping was added.',
      remedy: '**Provisioning** > **To App** > **Force Sync** sends the profiles of everybody.',
    },
    {
      id: 'not-in-expression',
      likelihood: 20,
      title: 'An expression leaves their country or state out.',
      remedy: 'Add a choice for it in front of `null`. Texts are compared with case.',
    },
  ]);
}

/** Why nobody is in the group of a country. */
export function whyNoCountryGroup(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, oktaConsole),
    {
      id: 'no-country-code',
      likelihood: 45,
      title: 'Their profiles have no **Country code**.',
      remedy: '**Directory** > **People** > the person > **Profile** > **Edit**: two letters, such as `TR`.',
    },
    {
      id: 'not-synced',
      likelihood: 35,
      title: 'Nobody was sent again since the setting was changed.',
      remedy: '**Provisioning** > **To App** > **Force Sync** sends the profiles of everybody.',
    },
    {
      id: 'token-of-another-setting',
      likelihood: 25,
      title: 'Okta still has the token of the other setting.',
      remedy:
        '**Provisioning** > **Integration** > **Edit**: paste the new one, **Test API Credentials**, **Save**.',
    },
    {
      id: 'mirrored',
      likelihood: 20,
      title: 'The setting mirrors the groups of Okta.',
      remedy:
        '**Synchronize groups with Identity Management Platform** excludes grouping by a field: leave it empty.',
    },
  ]);
}
