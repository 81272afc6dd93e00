/** What follows every guide: the platform itself in place of this workbench, then mail and enrolment. */
import type { Afterwards, MovingOver } from '../../guide';
import type { Console } from './console';
import { addUsersLink, deliverability } from './platform-pages';

/** What is true of any client of which nothing else is known. */
const anyClient = ({ vendor }: Console): MovingOver => ({
  ids: `Most clients hold, for each person and group, the \`id\` that this server gave, and go on with it under another address: the platform answers 404 to it. What ${vendor} does is *expected, not documented*.`,
  renew: [
    `Make the connection anew in ${vendor}, with the values of the platform, and assign the same people and groups.`,
  ],
  cleanUp: [],
});

/** @param moving what this vendor's client does with the ids of this server; without it what most do */
export function afterwards(console: Console, moving: MovingOver = anyClient(console)): Afterwards {
  const { renew, ids, cleanUp } = moving;
  return {
    moving: {
      ids,
      renew: [
        'On the platform open **Company > Company Settings > SCIM Settings** > **+New**, make the setting as in the first step, **Save**, and **copy the unique token information**.',
        ...renew,
      ],
      cleanUp: [
        ...cleanUp,
        'Here: empty the directory, once you have compared. “Clear directory” stands in **Settings**.',
      ],
    },
    next: [
      {
        title: 'Let the platform’s e-mail through',
        text: 'Ensure that they are able to receive emails from Keepnet, before the first one is sent.',
        link: { ...deliverability, label: 'E-mail deliverability' },
      },
      {
        title: 'Enrol them in training and simulations',
        text: 'People who arrive this way are target users: auto-enrolled training and phishing simulations take in whoever joins.',
        link: addUsersLink,
      },
    ],
  };
}
