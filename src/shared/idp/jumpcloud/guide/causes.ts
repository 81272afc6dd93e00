import type { Cause, TrafficFacts } from '../../../guide';
import { notLetIn, ranked, refusals, type Suspect } from '../../common/causes';
import { jumpCloudConsole, testUserField } from '../console';

/** Why no request has been let in. */
export function whyNothingArrives(facts: TrafficFacts): Cause[] {
  return notLetIn(facts, jumpCloudConsole, [
    {
      id: 'saved-while-testing',
      likelihood: 20,
      title: '**Save** was pressed while the connection was tested.',
      remedy:
        'That loses what was typed. Enter it again, then **Test Connection** and **Activate**, without **Save** in between.',
    },
  ]);
}

/** Why Test Connection began and did not come to its end. */
export function whyTestFails(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([
    ...refusals(facts, jumpCloudConsole),
    {
      id: 'test-user-exists',
      likelihood: facts.findingRules.includes('test-user-exists') ? 75 : 35,
      title: `The address in **${testUserField}** is somebody’s already.`,
      remedy: 'Enter one that nobody has, on a domain that is yours, then **Test Connection** again.',
    },
    {
      id: 'not-activated',
      likelihood: 30,
      title: 'The form was opened, and nothing was tested yet.',
      remedy: 'Press **Test Connection**, wait for its message, then **Activate** beside it.',
    },
    {
      id: 'firewall',
      likelihood: 15,
      title: 'Something on the way lets GET through and holds POST or DELETE back.',
      remedy:
        'JumpCloud needs GET, POST, PUT, PATCH and DELETE. Look at the firewall or gateway in front of this address.',
    },
  ]);
}

const nobodyBound: Suspect[] = [
  {
    id: 'not-activated',
    likelihood: 45,
    title: 'The connection was tested and not activated.',
    remedy:
      '**Identity Management** > **Test Connection**, then **Activate** beside it. Testing alone starts nothing.',
  },
  {
    id: 'no-group-bound',
    likelihood: 40,
    title: 'No user group is bound to the application.',
    remedy: 'Open **User Groups** of the application, tick a group that has members, then **Save**.',
  },
  {
    id: 'empty-group',
    likelihood: 30,
    title: 'The bound group has no members.',
    remedy: 'JumpCloud sends nothing for an empty group. Put somebody into it.',
  },
  {
    id: 'staged',
    likelihood: 20,
    title: 'The members are staged or suspended.',
    remedy: 'JumpCloud sends active users only. Activate somebody in **Users**.',
  },
];

/** Why the connection works but nobody comes. */
export function whyNobodyComes(facts: TrafficFacts): Cause[] {
  if (facts.requests === facts.simulatedRequests) return whyNothingArrives(facts);
  return ranked([...refusals(facts, jumpCloudConsole), ...nobodyBound]);
}

/** Why users came but groups did not. */
export function whyNoGroups(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, jumpCloudConsole),
    {
      id: 'groups-not-managed',
      likelihood: 45,
      title: 'The management of groups is not switched on.',
      remedy:
        '**Identity Management**: tick **Enable management of User Groups and Group Membership in this application**, then **Test Connection** and **Activate**. It asks for a test address again.',
    },
    {
      id: 'empty-group',
      likelihood: 30,
      title: 'The group is empty.',
      remedy: 'Empty groups are not created. Put somebody into it.',
    },
    {
      id: 'groups-later',
      likelihood: 20,
      title: 'Groups come after the users.',
      remedy: 'Give it a few minutes.',
    },
  ]);
}

/** Why no country has come, by which the platform groups or tells the time zone. */
export function whyNoCountry(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, jumpCloudConsole),
    {
      id: 'no-work-address',
      likelihood: 45,
      title: 'Their work address has no country.',
      remedy: 'Open **Users**, then the person, and fill in the country of the work address. **Save**.',
    },
    {
      id: 'not-sent-again',
      likelihood: 30,
      title: 'Nobody was sent again since the setting was changed.',
      remedy: 'Under **User Groups** of the application untick the group, **Save**, tick it again, **Save**.',
    },
    {
      id: 'token-of-another-setting',
      likelihood: 25,
      title: 'JumpCloud still has the token of the other setting.',
      remedy:
        '**Identity Management**: paste the new one into **Token Key**, **Test Connection**, **Activate**.',
    },
  ]);
}

/** Why no later change has come. */
export function whyNoChange(facts: TrafficFacts): Cause[] {
  if (facts.usersCreated === 0) return whyNobodyComes(facts);
  return ranked([
    ...refusals(facts, jumpCloudConsole),
    {
      id: 'not-in-table',
      likelihood: 40,
      title: 'The changed field is not in JumpCloud’s table.',
      remedy:
        'Names, e-mail, job title, department, work phone and work address are sent. Time zone, manager and fields of your own are not.',
    },
    {
      id: 'bound-otherwise',
      likelihood: 30,
      title: 'The person is still bound through another group.',
      remedy:
        'JumpCloud deactivates who is in no bound group any more. Look at the other groups of the application.',
    },
    {
      id: 'deactivated-connection',
      likelihood: 15,
      title: 'The connection was deactivated.',
      remedy:
        'Users and groups stay then, and nothing is sent. **Identity Management** > **Test Connection** > **Activate**.',
    },
  ]);
}
