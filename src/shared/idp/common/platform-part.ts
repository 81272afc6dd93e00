import { buttons, type ConsoleSketch } from '../../console-sketch';
import type { GuidePart, StepVariant } from '../../guide';
import type { RichText } from '../../rich-text';
import type { ScimSetting, TokenSummary } from '../../scim-setting';
import type { Console } from './console';
import { makeReachable } from './make-reachable';
import { addUsersPage, gettingStartedPage } from './platform-pages';

/**
 * The newest token for an identity provider that is not revoked and that somebody has: it was copied here, or came with a
 * request. It may have expired: evidence knows no clock, causes say so.
 */
function tokenInHand({ tokens }: ScimSetting) {
  return tokens
    .filter(({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null)
    .findLast((token) => takenAt(token) !== null);
}

function takenAt({ copiedAt, lastUsedAt }: TokenSummary): string | null {
  return copiedAt ?? lastUsedAt;
}

const settings = ['Company', 'Company Settings', 'SCIM Settings'];

const settingSketch: ConsoleSketch = {
  crumbs: [...settings, '+New'],
  tabs: { entries: [null, 'Map a Field (Optional)', 'Group Settings'], open: 'Group Settings' },
  rows: [
    { kind: 'text', label: 'Group Name:', mark: 1 },
    {
      kind: 'choice',
      label: 'Grouping Criteria:',
      options: [
        'Select a SCIM field to determine user groups',
        'Synchronise groups with identity management platform',
      ],
      chosen: null,
      mark: 2,
    },
    buttons({ label: 'Save', press: true, mark: 3 }),
  ],
};

const tokenSketch: ConsoleSketch = {
  crumbs: settings,
  rows: [
    { kind: 'text', label: 'Base URL', mark: 1 },
    { kind: 'secret', label: 'Token', mark: 2 },
  ],
};

/** What older pages print instead; `page` is this vendor's own one. */
const olderSettings = (page: { page?: string }): StepVariant[] => [
  {
    title: 'I see Map Fields',
    where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
    ...page,
    instructions: [
      'Press **+ NEW** and enter a name. **Map Fields** may be skipped; then **Next**.',
      'The second of the **Grouping Criteria** is called **Synchronize groups with Identity Management Platform** here. **Save**.',
    ],
  },
  {
    title: 'I see Group By',
    where: ['Company', 'Company Settings', 'SCIM Settings', '+ NEW'],
    page: gettingStartedPage,
    instructions: [
      'The criterion is called **Group By**: by **Department** or by **Custom Mapped Field.** Users without a value go to the chosen target group.',
      'Leave **Group By** empty to synchronize everyone to **only one group**.',
      'Where no group is chosen, users come as a **single user** under the **People** tab.',
    ],
  },
  {
    title: 'I need a field that is not in the list',
    where: ['Company', 'Target Users', 'People', 'Actions', 'Settings'],
    ...page,
    instructions: [
      'Go to **Company > Target Users** > menu **People** > **Settings** in the **Actions** column at the right-hand side.',
      'Press **EDIT FIELDS** > **+ ADD CUSTOM FIELD**, enter a name, then **Save**.',
      'Back in the SCIM setting, map it, for instance Country / Region to `addresses[type eq "work"].country`, then **Next**.',
    ],
  },
  {
    title: 'The same, with Edit Fields',
    where: ['Target Users', 'Settings', 'Edit Fields'],
    page: gettingStartedPage,
    instructions: [
      'Open **Target Users** > **Settings** (top right) > **Edit Fields** and add the field there.',
    ],
  },
];

const makeSetting = (vendor: string): RichText[] => [
  'On the platform itself: **Company > Company Settings > SCIM Settings** > **+New** (older **+ NEW**), and enter a name.',
  '**Map a Field (Optional)** may be skipped. Without it these are synchronized: email, first name, last name, department, phone number. Then **Next**.',
  '**Group Settings**: **Group Name:** is one target group for all users. It may be left empty, to group by department instead.',
  `**Grouping Criteria:** is one of two. **Select a SCIM field to determine user groups** takes Department or a field that you mapped, location for instance, and makes one target group per value. **Synchronise groups with identity management platform** mirrors the groups of ${vendor}: same names, same users.`,
  'Press **Save**.',
];

/**
 * The steps on the platform's side, with which every guide begins.
 * @param page title of the platform's page about this vendor, where it prints older labels of these steps
 */
export const platformPart = ({ vendor, urlField }: Console, page: { page?: string } = {}): GuidePart => ({
  title: 'On the platform',
  steps: [
    {
      id: 'create-setting',
      title: 'Create a SCIM setting',
      lead: 'Here you have one already. On the platform: **+New**, a name, **Group Settings**, **Save**.',
      sketch: settingSketch,
      where: ['Company', 'Company Settings', 'SCIM Settings', '+New'],
      page: addUsersPage,
      editsSetting: true,
      instructions: [
        'In this workbench a SCIM setting is a name, its tokens and a directory of its own. You have one as soon as this guide is open: its name stands at the top of the window. Its fields and groups are changed here in the same steps.',
        ...makeSetting(vendor),
      ],
      why: `The setting decides what the platform makes of what ${vendor} sends: which attribute fills which field, and which groups come into being. New employees are then enrolled in training and phishing simulations by themselves. The token of the setting tells one customer from another.`,
      slips: [
        {
          symptom: 'The groups are not those you expected.',
          remedy:
            'Grouping by a field and **Synchronise groups with identity management platform** exclude each other. Choose one and save.',
        },
        {
          symptom: 'You want neither of the two criteria.',
          remedy:
            'The page asks for one of them. Neither, with a **Group Name:**, is the older form and stays possible. Neither, without a name, leaves people without a group.',
        },
        {
          symptom: 'Users arrive without a group although you group by department.',
          remedy: `They have no department in ${vendor}. They go to the chosen **Group Name:**; if none is chosen they stay single users.`,
        },
      ],
      variants: olderSettings(page),
      evidence: {
        kind: 'setting',
        seen: (setting) => setting.createdAt,
        detail: () => 'The SCIM setting exists.',
      },
      onPlatform: {
        lead: 'On the platform: **+New**, a name, **Group Settings**, **Save**.',
        instructions: makeSetting(vendor),
      },
      minutes: 2,
    },
    makeReachable({ vendor, urlField }),
    {
      id: 'copy-values',
      title: 'Copy base URL and token',
      lead: `Copy both: they are what ${vendor} needs. The token can be copied only until this page is closed.`,
      sketch: tokenSketch,
      where: ['Company', 'Company Settings', 'SCIM Settings'],
      page: addUsersPage,
      instructions: [
        `Copy the base URL. It is the address at which ${vendor} will call.`,
        'Copy the token now and keep it where you keep passwords. It can be copied until you leave this step, for 15 minutes at most; afterwards only its last four characters stand here.',
        `On the platform itself, after **Save**, **copy the unique token information**. Its base URL is \`https://scim-api.keepnetlabs.com/scim\`; ours has the same path.`,
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
            'Press **New token** here. The old one keeps working until you revoke it, so nothing is refused in between.',
        },
        {
          symptom: 'The base URL begins with `http://127.0.0.1`.',
          remedy: `That is this machine, which ${vendor} cannot reach. Make it reachable: a tunnel lends it a public https address. To rehearse, the local address is enough.`,
        },
      ],
      variants: [],
      evidence: {
        kind: 'setting',
        seen(setting) {
          const token = tokenInHand(setting);
          return token === undefined ? null : takenAt(token);
        },
        until: 'the token is copied',
        detail: (setting) => `The token ending in \`${tokenInHand(setting)?.lastFour ?? '?'}\` was copied.`,
      },
      onPlatform: {
        lead: `After **Save**, **copy the unique token information**: it and the address are what ${vendor} needs.`,
        instructions: ['The token is shown by the platform, not here. Keep it where you keep passwords.'],
        slips: [
          {
            symptom: 'The token is gone from the screen.',
            remedy: 'Make another SCIM setting on the platform, or a new token there if it offers one.',
          },
        ],
      },
      minutes: 1,
    },
  ],
});
