/** Failures that are ready to be played, most telling first. */
import type { Injection } from './injection';

export interface Scenario {
  id: string;
  /** What it shows, in a sentence. */
  explanation: string;
  injection: Injection;
  /** Whom it concerns is asked. */
  asksForPerson?: true;
}

const everything = {};
const writes = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

export const scenarios: readonly Scenario[] = [
  {
    id: 'down',
    explanation: 'What the identity provider keeps, and how it catches up.',
    injection: {
      title: 'The platform is down for two minutes',
      fault: { kind: 'status', status: 503 },
      target: everything,
      minutes: 2,
    },
  },
  {
    id: 'throttled',
    explanation: 'Whether it waits as long as it is asked to.',
    injection: {
      title: 'Throttled',
      fault: { kind: 'status', status: 429, retryAfter: 5 },
      target: { probability: 0.5 },
      minutes: 1,
    },
  },
  {
    id: 'one-person',
    explanation: 'Everybody else arrives, and one person comes again and again.',
    injection: {
      title: 'One person is refused',
      fault: { kind: 'status', status: 400 },
      target: { methods: [...writes] },
      minutes: 5,
    },
    asksForPerson: true,
  },
  {
    id: 'token-expired',
    explanation: 'How it tells that the token is over, and what stops.',
    injection: {
      title: 'The token has expired',
      fault: { kind: 'expired-token' },
      target: everything,
      minutes: 2,
    },
  },
  {
    id: 'slow',
    explanation: 'Whether it waits for an answer, or gives up and asks again.',
    injection: {
      title: 'Slow answers',
      fault: { kind: 'delay', seconds: 10 },
      target: everything,
      minutes: 2,
    },
  },
  {
    id: 'now-and-then',
    explanation: 'A mistake that nobody can repeat.',
    injection: {
      title: 'An error now and then',
      fault: { kind: 'status', status: 500 },
      target: { probability: 0.2 },
      minutes: 2,
    },
  },
  {
    id: 'web-page',
    explanation: 'A proxy or a sign-in page stands in between.',
    injection: {
      title: 'A web page in place of an answer',
      fault: { kind: 'web-page' },
      target: everything,
      minutes: 1,
    },
  },
  {
    id: 'drop',
    explanation: 'The line breaks before there is an answer.',
    injection: {
      title: 'Connections break',
      fault: { kind: 'drop' },
      target: { next: 5 },
      minutes: 5,
    },
  },
  {
    id: 'created-in-silence',
    explanation: 'Somebody is created and the identity provider does not learn the id.',
    injection: {
      title: 'Created without a word',
      fault: { kind: 'empty-body' },
      target: { methods: ['POST'], path: '/Users', next: 1 },
      minutes: 5,
    },
  },
];
