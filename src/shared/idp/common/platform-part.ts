import type { GuidePart } from '../../guide';
import type { ScimSetting } from '../../scim-setting';
import type { Console } from './console';

/** The newest token for an identity provider that is not revoked. It may have expired: evidence knows no clock, causes say so. */
function liveToken({ tokens }: ScimSetting) {
  return tokens.filter((token) => token.purpose === 'identity provider' && token.revokedAt === null).at(-1);
}

/** The steps on the platform's side, with which every guide begins. */
export const platformPart = ({ vendor }: Console): GuidePart => ({
  title: 'On the platform',
  steps: [
    {
      id: 'create-setting',
      title: 'Create a SCIM setting',
      where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
      instructions: [
        'In this workbench a SCIM setting is a name, its tokens and a directory of its own. You have one as soon as this guide is open: its name stands at the top of the window.',
        'On the platform itself: **Company > Company Settings > SCIM Settings** > **+ NEW**, and enter a name.',
        '**Map Fields** (optional). Without it these are taken: email, first name, last name, department, phone number. Then **Next**.',
        `**Group Settings**: choose a **Group Name** that every user goes into, or one of the **Grouping Criteria**: **Select a SCIM field to determine user groups** (one target group per value, the department for instance) or **Synchronise groups with identity management platform** (same groups, same members as in ${vendor}).`,
        'Press **Save**.',
      ],
      why: `The setting decides what the platform makes of what ${vendor} sends: which attribute fills which field, and which groups come into being. Its token tells one customer from another.`,
      slips: [
        {
          symptom: 'The groups are not those you expected.',
          remedy:
            'Grouping by a field and **Synchronise groups with identity management platform** exclude each other. Choose one and save.',
        },
        {
          symptom: 'Users arrive without a group although you group by department.',
          remedy: `They have no department in ${vendor}. They go to the chosen **Group Name**; if none is chosen they stay single users.`,
        },
      ],
      variants: [
        {
          title: 'I need a field that is not in the list',
          where: ['Company', 'Target Users', 'People', 'Settings'],
          instructions: [
            'Go to **Company > Target Users** > **People** > **Settings** in the Actions column.',
            'Press **EDIT FIELDS** > **+ ADD CUSTOM FIELD**, enter a name, then **Save**.',
            'Back in the SCIM setting, map it under **Map Fields**, for instance Country / Region to `addresses[type eq "work"].country`.',
          ],
        },
      ],
      evidence: {
        kind: 'setting',
        seen: (setting) => setting.createdAt,
        detail: () => 'The SCIM setting exists.',
      },
      minutes: 2,
    },
    {
      id: 'copy-values',
      title: 'Copy base URL and token',
      where: ['Company', 'Company Settings', 'SCIM Settings'],
      instructions: [
        `Copy the base URL. It is the address at which ${vendor} will call.`,
        'Copy the token now and keep it where you keep passwords. It is shown once; afterwards only its last four characters are.',
        'On the platform itself the **unique token** appears after **Save**, and it is not shown again there either.',
      ],
      values: [
        {
          label: 'Base URL',
          value: { kind: 'base URL' },
          hint: 'Must begin with https and be reachable from the internet. For a real tenant a local address needs a tunnel.',
        },
        { label: 'Token', value: { kind: 'token' }, hint: 'Paste it as it is, without the word Bearer.' },
      ],
      why: `These two values are all that ${vendor} needs to find this directory and to be let in.`,
      slips: [
        {
          symptom: 'The token is gone from the screen.',
          remedy:
            'Create a new one here. The old one keeps working until you revoke it, so nothing is refused in between.',
        },
        {
          symptom: 'The base URL begins with `http://127.0.0.1`.',
          remedy: `That is this machine, which ${vendor} cannot reach. Start a tunnel and enter its https address under **Settings** as the public base URL. To rehearse, the local address is enough.`,
        },
      ],
      variants: [],
      evidence: {
        kind: 'setting',
        seen: (setting) => liveToken(setting)?.createdAt ?? null,
        detail: (setting) => `A token ending in \`${liveToken(setting)?.lastFour ?? '?'}\` is valid.`,
      },
      minutes: 1,
    },
  ],
});
