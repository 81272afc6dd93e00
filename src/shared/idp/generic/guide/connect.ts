import type { GuideStep, Proof } from '../../../guide';
import { letIn } from '../../common/evidence';
import { connectionTrouble, searchTrouble } from '../../common/trouble';
import { genericConsole } from '../console';
import { whyNothingArrives } from './causes';
import * as sketches from './sketches';

/** How a client tries the connection is not known: whatever it asked for was answered. */
const answered: Proof = {
  seen: ({ method, status, tokenId, kind }) =>
    method === 'GET' && status === 200 && tokenId !== null && kind !== 'sign-in',
  detail: ({ kind, lookUp }) => {
    if (kind === 'discovery') return 'It asked what this server supports, and was answered.';
    if (lookUp) return `It searched by \`${lookUp.attributePath}\`, and was answered.`;
    return 'It read from this directory, and was answered.';
  },
};

/** From nothing to a tested connection. */
export const connectSteps: GuideStep[] = [
  {
    id: 'create-connection',
    title: 'Create a SCIM connection',
    lead: 'Find where your identity provider provisions to an application of your own, and choose **SCIM 2.0**.',
    sketch: sketches.newConnection,
    where: ['your application', 'Provisioning'],
    instructions: [
      'With the help of your identity provider’s own documents, make an application or connection of your own: often called custom application, SCIM app or outbound provisioning.',
      'Choose **SCIM 2.0** where a version is asked for, and a bearer token (also: API token, OAuth bearer, header) where the kind of sign-in is.',
      'Where the application must have single sign-on first, any value will do: it is not used. Press **Save**.',
    ],
    why: 'Every SCIM client needs the same four things: an address, a token, an attribute by which it finds people again, and somebody to send.',
    slips: [
      {
        symptom: 'There is no place for an address.',
        remedy:
          'It offers applications of its catalogue only. Look for custom, generic or SCIM in the catalogue; without it there is no way.',
      },
      {
        symptom: 'Only SCIM 1.1 is offered.',
        remedy: 'This server speaks SCIM 2.0. Look for another connector of the same product.',
      },
    ],
    variants: [
      {
        title: 'PingOne',
        where: ['Integrations', 'Provisioning', '+ New Connection', 'Identity Store', 'SCIM Outbound'],
        instructions: [
          'Open **Integrations** > **Provisioning** > **+ New Connection** > **Identity Store** > **SCIM Outbound**.',
          '**SCIM BASE URL** is the base URL; users resource `/Users`, groups resource `/Groups`, SCIM version 2.0, sign-in by OAuth 2 bearer token. User identifier `userName`, user filter expression `userName Eq "%s"`.',
          'Then **+ New Rule** with a user filter and groups: activating it starts a first synchronization.',
          'Good to know: one value for each multi-valued attribute and type, an attribute cannot be cleared, and the identifier cannot be changed later.',
        ],
      },
      {
        title: 'Rippling',
        where: ['Identity Management', 'Custom App', 'Create New App'],
        instructions: [
          'Open **Identity Management** > **Custom App** > **Create New App** and tick **User Management via SCIM**.',
          'SCIM version 2.0; **SCIM Base URL** is the base URL; the token is a bearer token.',
        ],
      },
      {
        title: 'CyberArk Identity',
        where: ['a custom SAML app', 'Provisioning'],
        link: {
          label: 'CyberArk: SCIM outbound provisioning',
          url: 'https://docs.cyberark.com/Idaptive/Latest/en/Content/Developer/scim-management/scim-outbound-provisioning.htm',
        },
        instructions: [
          'Outbound provisioning belongs to a custom SAML app there: install it first, then enter the SCIM URL and the access token. It speaks SCIM 1.1 and 2.0.',
          'Its first requests are `GET /Users?count=1` and a search by `userName`; users are changed with PUT, groups with PATCH, and it asks for `/ServiceProviderConfig`, `/ResourceTypes` and `/Schemas`.',
        ],
      },
    ],
    evidence: { kind: 'by hand', proof: letIn },
    tick: 'The connection exists',
    minutes: 5,
  },
  {
    id: 'enter-url-and-token',
    title: 'Enter base URL and token',
    lead: 'Paste both values into the form of the connection.',
    sketch: sketches.urlAndToken,
    where: ['your application', 'Provisioning'],
    instructions: [
      'Paste the base URL into **Base URL** (also: SCIM URL, Tenant URL, endpoint).',
      'Paste the token into **Bearer token** (also: API token, secret token, access token).',
      'Press **Test connection** or **Save** only when both are in.',
    ],
    values: [
      { label: 'Base URL', value: { kind: 'base URL' } },
      { label: 'Bearer token', value: { kind: 'token' } },
    ],
    why: 'Your identity provider is the client: it calls us. It needs to know where, and with what to be let in.',
    slips: [
      {
        symptom: 'A 404 shows up here with a path such as `/scim/Users/Users`.',
        remedy:
          'The base URL contains `/Users` or ends in a slash. Paste it again. Only a form that asks for each resource apart takes `/Users` and `/Groups`, in fields of their own.',
      },
      {
        symptom: 'A 401 shows up here although the token is new.',
        remedy:
          'The word Bearer is missing, or there twice: the findings of the request say which. Paste the token alone; where a whole header is asked for, write `Bearer ` before it.',
      },
    ],
    variants: [],
    evidence: { kind: 'exchange', ...letIn },
    tick: 'Base URL and token are in',
    expect: {
      what: 'a request with this token',
      when: 'Most send nothing while you type: it comes when you test the connection, in the next step.',
      lateAfterMinutes: 10,
    },
    seen: { title: 'It is let in', text: 'A request came to the right address with the right token.' },
    minutes: 2,
    causes: whyNothingArrives,
    trouble: (exchange) => connectionTrouble(exchange, genericConsole),
  },
  {
    id: 'test-connection',
    title: 'Test the connection',
    lead: 'Press **Test connection** if there is such a button, then **Save**.',
    sketch: sketches.testConnection,
    where: ['your application', 'Provisioning'],
    instructions: [
      'Press **Test connection** (also: Verify, Validate, Test API credentials), below **Base URL** and **Bearer token**.',
      'Press **Save** if it was successful.',
      'The first requests of a client are one of these: `GET /ServiceProviderConfig`, `GET /Schemas`, `GET /Users?count=1`, or a search such as `GET /Users?filter=userName eq "somebody"`. Each is right; the answer is 200, with an empty list where nobody is found.',
    ],
    values: [
      {
        label: 'To try it from your own machine',
        value: { kind: 'literal', text: '/Users?filter=userName eq "nobody@example.com"' },
        hint: 'Behind the base URL, with the token as a bearer token: an empty list comes back.',
      },
    ],
    why: 'It proves address, certificate, token and search at once, before anybody is sent.',
    slips: [
      {
        symptom: 'The test fails and nothing shows up here.',
        remedy:
          'The request did not reach us: wrong host name, a tunnel that has stopped or changed its name, or a certificate that is not public.',
      },
      {
        symptom: 'There is no such button.',
        remedy: 'Then the first person proves it. Go on, and come back when somebody has arrived.',
      },
    ],
    variants: [],
    evidence: { kind: 'exchange', ...answered },
    tick: 'There is no test',
    expect: {
      what: 'a question or a search',
      when: 'Within seconds of the test, where there is one.',
      lateAfterMinutes: 3,
    },
    seen: {
      title: 'It is connected',
      text: 'It reached this workbench with the right token and got an answer.',
      left: { press: 'Save', text: 'Many consoles forget both values without it.' },
    },
    minutes: 1,
    causes: whyNothingArrives,
    trouble: (exchange) => searchTrouble(exchange, genericConsole),
  },
];
