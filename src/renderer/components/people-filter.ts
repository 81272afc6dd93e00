/** Which people a list shows, as it stands in an address: a link from a finding leads to them, and a reload keeps it. */
import type { PeopleWith } from '../../shared/features/findings';
import type { Severity } from '../../shared/finding';
import { severities as everySeverity } from '../../shared/severities';

type CauseFilter = NonNullable<PeopleWith['cause']>;

/** Of the parts of an address; a severity stands there with hyphens. */
export function peopleFilterIn(search: string): PeopleWith {
  const parameters = new URLSearchParams(search);
  const severities = everySeverity.filter((severity) =>
    parameters.getAll('severity').includes(hyphened(severity)),
  );
  const rule = parameters.get('rule');
  const cause = parameters.get('cause');
  const attributePath = parameters.get('path');
  if (rule === null) return severities.length === 0 ? {} : { severities };
  const [severity] = severities;
  return {
    cause: {
      rule,
      ...(cause === null ? {} : { cause }),
      ...(attributePath === null ? {} : { attributePath }),
      ...(severity === undefined ? {} : { severity }),
    },
  };
}

/** As it follows a path: empty where everybody is meant. */
export function peopleFilterText({ severities = [], cause }: PeopleWith): string {
  const parameters = new URLSearchParams();
  if (cause !== undefined) addCause(parameters, cause);
  else for (const severity of severities) parameters.append('severity', hyphened(severity));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Address of the people who have one cause. */
export function peopleWithCause({ rule, cause, attributePath, severity }: CauseFilter): string {
  return `/directory/users${peopleFilterText({ cause: { rule, cause, attributePath, severity } })}`;
}

function addCause(parameters: URLSearchParams, { rule, cause, attributePath, severity }: CauseFilter): void {
  parameters.set('rule', rule);
  if (cause !== undefined) parameters.set('cause', cause);
  if (attributePath !== undefined) parameters.set('path', attributePath);
  if (severity !== undefined) parameters.set('severity', hyphened(severity));
}

function hyphened(severity: Severity): string {
  return severity.replaceAll(' ', '-');
}
