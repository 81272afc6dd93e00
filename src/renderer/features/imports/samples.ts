/** Made by us, each with one mistake; loaded when it is opened. */
import type { OfferedText } from './offer';

interface Sample {
  title: string;
  about: string;
  load(): Promise<OfferedText[]>;
}

export const samples: readonly Sample[] = [
  {
    title: 'American offices get mail at the wrong hour',
    about: 'A provisioning schema with 12 people',
    load: async () => [
      {
        name: 'brightwater-schema.json',
        text: (await import('../../../../resources/samples/brightwater-schema.json?raw')).default,
      },
      {
        name: 'brightwater-people.csv',
        text: (await import('../../../../resources/samples/brightwater-people.csv?raw')).default,
      },
    ],
  },
  {
    title: 'Three groups for one country',
    about: 'Recorded traffic of nine people',
    load: async () => [
      {
        name: 'harbour-line.har',
        text: (await import('../../../../resources/samples/harbour-line.har?raw')).default,
      },
    ],
  },
  {
    title: 'Colleagues who never arrived',
    about: 'A provisioning log',
    load: async () => [
      {
        name: 'brightwater-log.json',
        text: (await import('../../../../resources/samples/brightwater-log.json?raw')).default,
      },
    ],
  },
  {
    title: 'A new office without its time zone',
    about: 'One request, as curl',
    load: async () => [
      {
        name: 'new-office.sh',
        text: (await import('../../../../resources/samples/new-office.sh?raw')).default,
      },
    ],
  },
];
