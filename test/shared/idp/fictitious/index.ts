import type { GuideStep } from '../../../../src/shared/guide';
import { afterwards } from '../../../../src/shared/idp/common/afterwards';
import { notLetIn } from '../../../../src/shared/idp/common/causes';
import type { Console } from '../../../../src/shared/idp/common/console';
import { emptySearch, userCreated } from '../../../../src/shared/idp/common/evidence';
import { platformPart } from '../../../../src/shared/idp/common/platform-part';
import { connectionTrouble, writeTrouble } from '../../../../src/shared/idp/common/trouble';
import type { IdentityProvider } from '../../../../src/shared/idp/identity-provider';
import { fictitiousSimulation } from './simulation';

const console: Console = {
  vendor: 'Larkspur',
  urlField: 'Target',
  tokenField: 'Passphrase',
  connectionTest: 'Knock',
};

const nothingMore = { lead: '', instructions: [], where: [], why: '', slips: [], variants: [], minutes: 1 };

const knock: GuideStep = {
  ...nothingMore,
  id: 'knock',
  title: 'Knock',
  evidence: { kind: 'exchange', ...emptySearch(console) },
  causes: (facts) => notLetIn(facts, console, []),
  trouble: (exchange) => connectionTrouble(exchange, console),
};

const arrive: GuideStep = {
  ...nothingMore,
  id: 'arrive',
  title: 'The first one arrives',
  evidence: { kind: 'exchange', ...userCreated },
  trouble: writeTrouble({ endpoint: 'Users', methods: ['POST'], remedies: [] }),
};

/** An identity provider that does not exist: what a folder must bring to be one. */
export const fictitious: IdentityProvider = {
  id: 'larkspur',
  name: 'Larkspur Directory',
  shortName: 'Larkspur',
  wording: {
    connectionTest: console.connectionTest,
    addressField: console.urlField,
    sections: { probe: 'knocking', 'initial cycle': 'first export', 'incremental cycle': 'later export' },
    sendsOwnToken: 'Larkspur Directory when Passphrase is empty',
    whenRefused: {
      sendsAgain: false,
      habits: [{ does: 'Knocks once more', details: 'Within **Exports**.' }],
    },
  },
  rhythm: { cycleMs: 90_000, pauseMs: 10_000 },
  stage: {
    comes: 'Larkspur exports every 90 seconds.',
    first: null,
    atOnce: null,
    late: { title: 'Larkspur may be asleep.', remedy: 'Knock.' },
  },
  guide: {
    title: 'Larkspur Directory',
    prerequisites: [],
    parts: [platformPart(console), { title: 'In Larkspur', steps: [knock, arrive] }],
    afterwards: afterwards(console),
    links: [],
  },
  mapping: { users: [{ source: 'login', type: 'direct', target: 'userName', matching: 1 }], groups: [] },
  simulation: fictitiousSimulation,
  diagnostics: [
    {
      id: 'larkspur-login',
      title: 'Login of Larkspur',
      check: ({ exchange }) =>
        exchange.method === 'POST'
          ? [{ rule: 'larkspur-login', severity: 'only noted', title: 'Login', explanation: 'It came.' }]
          : [],
    },
  ],
  findingWords: {
    'string-boolean': { note: 'Larkspur knows no booleans.', remedy: 'Open **Types** in Larkspur.' },
    'no-email': { remedy: 'Open **Mail** in Larkspur.' },
    'vendor-schema-urn': { note: 'Larkspur lists its own.' },
  },
  ownSchemas: ['urn:larkspur:internal'],
  classify: ({ lookUp }) => (lookUp?.value.startsWith('knock-') ? 'probe' : null),
};
