/** What is being chosen in the dialog: a scenario, or a failure of one's own. */
import type { Fault, InjectedStatus, Injection } from '../../../shared/injection/injection';
import { scenarios } from '../../../shared/injection/scenarios';

export const ownId = 'own';

export interface InjectionForm {
  /** Of a scenario, or `ownId`. */
  scenario: string;
  person: string;
  kind: Fault['kind'];
  status: InjectedStatus;
  /** As typed, each. */
  retryAfter: string;
  seconds: string;
  method: string;
  path: string;
  percent: string;
  next: string;
  minutes: string;
}

export const newForm: InjectionForm = {
  scenario: scenarios[0]?.id ?? ownId,
  person: '',
  kind: 'status',
  status: 503,
  retryAfter: '',
  seconds: '10',
  method: '',
  path: '',
  percent: '100',
  next: '',
  minutes: '2',
};

export type FormProblems = Partial<Record<keyof InjectionForm, string>>;

/** @returns what to start, or what is wrong at which field */
export function injectionOf(form: InjectionForm): { injection: Injection } | { problems: FormProblems } {
  const scenario = scenarios.find(({ id }) => id === form.scenario);
  const person = form.person.trim();
  if (scenario !== undefined) {
    if (!scenario.asksForPerson) return { injection: scenario.injection };
    if (person === '') return { problems: { person: 'Enter a user name or an id.' } };
    const target = { ...scenario.injection.target, person };
    return { injection: { ...scenario.injection, target } };
  }
  const problems = problemsOf(form);
  return Object.keys(problems).length > 0 ? { problems } : { injection: ownInjection(form) };
}

interface Bounds {
  least: number;
  most: number;
  whole?: boolean;
  optional?: boolean;
}

const bounds: Partial<Record<keyof InjectionForm, Bounds>> = {
  percent: { least: 1, most: 100, whole: true },
  next: { least: 1, most: 10_000, whole: true, optional: true },
  minutes: { least: 0.5, most: 30 },
};

function problemsOf(form: InjectionForm): FormProblems {
  const ofFault: typeof bounds = {
    ...(form.kind === 'delay' && { seconds: { least: 0.1, most: 120 } }),
    ...(asksForRetry(form) && { retryAfter: { least: 1, most: 3_600, whole: true, optional: true } }),
  };
  const problems: FormProblems = {};
  for (const [name, limit] of Object.entries({ ...bounds, ...ofFault }) as [keyof InjectionForm, Bounds][]) {
    const problem = problemOf(String(form[name]).trim(), limit);
    if (problem !== null) problems[name] = problem;
  }
  return problems;
}

function problemOf(text: string, { least, most, whole = false, optional = false }: Bounds): string | null {
  if (text === '' && optional) return null;
  const value = Number(text);
  const fits = text !== '' && value >= least && value <= most && (!whole || Number.isInteger(value));
  return fits
    ? null
    : `Enter a ${whole ? 'whole ' : ''}number from ${least} to ${most.toLocaleString('en-US')}.`;
}

/** 429 and 503 may say when to come again (RFC 9110 section 10.2.3). */
export function asksForRetry({ kind, status }: Pick<InjectionForm, 'kind' | 'status'>): boolean {
  return kind === 'status' && (status === 429 || status === 503);
}

function ownInjection(form: InjectionForm): Injection {
  const { method, path, person, percent, next, minutes } = form;
  const target: Injection['target'] = {
    ...(isMethod(method) && { methods: [method] }),
    ...(path.trim() !== '' && { path: path.trim() }),
    ...(person.trim() !== '' && { person: person.trim() }),
    ...(Number(percent) < 100 && { probability: Number(percent) / 100 }),
    ...(next.trim() !== '' && { next: Number(next) }),
  };
  const fault = faultOf(form);
  return { title: 'A failure of your own', fault, target, minutes: Number(minutes) };
}

type Method = NonNullable<Injection['target']['methods']>[number];

function isMethod(text: string): text is Method {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(text);
}

function faultOf(form: InjectionForm): Fault {
  const { kind, status, retryAfter, seconds } = form;
  if (kind === 'delay') return { kind, seconds: Number(seconds) };
  if (kind !== 'status') return { kind };
  const again = asksForRetry(form) && retryAfter.trim() !== '' ? { retryAfter: Number(retryAfter) } : {};
  return { kind, status, ...again };
}
