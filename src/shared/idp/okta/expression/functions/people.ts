import type { OktaArguments, OktaFunction, OktaSource, Profile } from '../expression-function';

const source = 'Okta expression language';
const gates: Profile = {
  firstName: 'Bill',
  lastName: 'Gates',
  employeeID: '123456',
  managerUpn: 'bob@okta.com',
};
const ofNobody = 'That attributes of nobody are nothing.';

export const people: readonly OktaFunction[] = [
  {
    name: 'user.getLinkedObject',
    parameters: [{ name: 'primaryName', kind: 'text' }],
    sentence: 'The profile of the user who is linked by this relationship.',
    onNull: 'Nobody.',
    example: {
      expression: 'user.getLinkedObject("manager").lastName',
      source: { linked: { manager: gates } },
      value: 'Gates',
    },
    evidence: { source, unverified: ofNobody },
    evaluate: (args) => {
      const { linked = {} } = args.source;
      const name = args.text(0) ?? '';
      return Object.hasOwn(linked, name) ? (linked[name] ?? null) : null;
    },
  },
  ofActiveDirectory('getManagerUser', 'manager', []),
  ofActiveDirectory('getManagerAppUser', 'manager', ['attributeSource']),
  ofActiveDirectory('getAssistantUser', 'assistant', []),
  ofActiveDirectory('getAssistantAppUser', 'assistant', ['attributeSource']),
  has('hasDirectoryUser', 'directoryUser', 'Whether the user has an assignment to Active Directory.'),
  find(
    'findDirectoryUser',
    'directoryUser',
    'hasDirectoryUser() ? findDirectoryUser().managerUpn : null',
    'bob@okta.com',
  ),
  has('hasWorkdayUser', 'workdayUser', 'Whether the user has an assignment to Workday.'),
  find('findWorkdayUser', 'workdayUser', 'hasWorkdayUser() ? findWorkdayUser().employeeID : null', '123456'),
];

function ofActiveDirectory(
  name: string,
  who: 'manager' | 'assistant',
  further: readonly string[],
): OktaFunction {
  const more = further.map((parameter) => ({ name: parameter, kind: 'text' }) as const);
  return {
    name,
    parameters: [{ name: `${who}Source`, kind: 'text' }, ...more],
    sentence: `The profile of the ${who}${further.length === 0 ? '' : ' in an application, where here the one of the user is taken'}. Only active_directory is supported.`,
    onNull: 'Nobody.',
    example: {
      expression: `${name}("active_directory"${further.length === 0 ? '' : ', "google"'}).firstName`,
      source: { [who]: gates },
      value: 'Bill',
    },
    evidence: { source, unverified: ofNobody },
    evaluate: (args) => {
      if (args.text(0) !== 'active_directory') return args.fail(0, 'Only "active_directory" is supported.');
      return args.source[who] ?? null;
    },
  };
}

type Assignment = keyof Pick<OktaSource, 'directoryUser' | 'workdayUser'>;

function has(name: string, key: Assignment, sentence: string): OktaFunction {
  return {
    name,
    parameters: [],
    sentence,
    onNull: 'Takes no argument.',
    example: { expression: `${name}()`, source: { [key]: gates }, value: true },
    evidence: { source, unverified: null },
    evaluate: (args: OktaArguments) => args.source[key] !== undefined,
  };
}

function find(name: string, key: Assignment, expression: string, value: string): OktaFunction {
  return {
    name,
    parameters: [],
    sentence: 'The profile of that assignment; nobody where there is none, or more than one.',
    onNull: 'Takes no argument.',
    example: { expression, source: { [key]: gates }, value },
    evidence: { source, unverified: null },
    evaluate: (args: OktaArguments) => args.source[key] ?? null,
  };
}
