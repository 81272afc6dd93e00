/** What follows every guide: the platform itself in place of this workbench, then mail and enrolment. */
import type { Afterwards, RichText } from '../../guide';
import type { Console } from './console';
import { addUsersLink, deliverability, platformBaseUrl } from './platform-pages';

/** @param again how this vendor's console is made to send everybody once more */
export function afterwards(
  { vendor, urlField, tokenField, connectionTest, keepButton = 'Save' }: Console,
  again: RichText,
): Afterwards {
  return {
    platform: {
      text: 'This workbench was the test. The same steps, two other values.',
      values: [{ label: urlField, value: { kind: 'literal', text: platformBaseUrl } }],
      instructions: [
        'On the platform open **Company > Company Settings > SCIM Settings** > **+New**, make the setting as in the first step, **Save**, and **copy the unique token information**.',
        `In ${vendor} replace **${urlField}** by the platform's address and **${tokenField}** by that token.`,
        `Press **${connectionTest}**, then **${keepButton}**.`,
        again,
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
