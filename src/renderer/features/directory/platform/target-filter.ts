/** Which target users the table shows, as it stands in an address: a link leads to them, and a reload keeps it. */
import type { CallInput } from '../../../../shared/contract';
import type { TargetStatus } from '../../../../shared/platform/target-user';

/** What goes wrong on the platform: the people behind the number at Findings, and those of whom nothing can be told. */
export type Consequence = 'will not arrive' | 'value is wrong' | 'failed';

export interface TargetFilter {
  consequence?: Consequence;
  status?: TargetStatus;
  /** Name of a target group; null for those in none. */
  group?: string | null;
  /** Values that fields must have; null for none. */
  having: { field: string; value: string | null }[];
}

export const everybody: TargetFilter = { having: [] };

/** As they stand in an address. */
const consequenceWords: Readonly<Record<Consequence, string>> = {
  'will not arrive': 'will-not-arrive',
  'value is wrong': 'wrong',
  failed: 'failed',
};
const consequences: readonly Consequence[] = ['will not arrive', 'value is wrong', 'failed'];
const statuses: readonly TargetStatus[] = ['Active', 'Inactive', 'deleted'];

/** @param search of an address */
export function targetFilterIn(search: string): TargetFilter {
  const parameters = new URLSearchParams(search);
  const only = parameters.get('only');
  const consequence = consequences.find((one) => consequenceWords[one] === only);
  const status = statuses.find((one) => one === parameters.get('status'));
  const group = parameters.has('no-group') ? null : parameters.get('group');
  const isGroupMeant = parameters.has('no-group') || group !== null;
  return {
    ...(consequence && { consequence }),
    ...(status && { status }),
    ...(isGroupMeant && { group }),
    having: [...valuesIn(parameters), ...parameters.getAll('without').map(withoutValue)],
  };
}

/** Fields and values by turns: a value may hold any character. */
function valuesIn(parameters: URLSearchParams): TargetFilter['having'] {
  const values = parameters.getAll('is');
  return parameters.getAll('field').flatMap((field, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ field, value }];
  });
}

function withoutValue(field: string) {
  return { field, value: null };
}

/** As it follows a path: empty where everybody is meant. */
export function targetFilterText({ consequence, status, group, having }: TargetFilter): string {
  const parameters = new URLSearchParams();
  if (consequence) parameters.set('only', consequenceWords[consequence]);
  if (status) parameters.set('status', status);
  if (group === null) parameters.set('no-group', '');
  else if (group !== undefined) parameters.set('group', group);
  for (const { field, value } of having) {
    if (value === null) parameters.append('without', field);
    else {
      parameters.append('field', field);
      parameters.append('is', value);
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isNarrowed({ consequence, status, group, having }: TargetFilter): boolean {
  return consequence !== undefined || status !== undefined || group !== undefined || having.length > 0;
}

/** The filter of one column: what it must be, null for no value, undefined for anything. */
export function columnFilter(filter: TargetFilter, column: string): string | null | undefined {
  if (column === 'status') return filter.status;
  if (column === 'groups') return filter.group;
  return filter.having.find(({ field }) => field === column)?.value;
}

/** The same with another filter of one column; undefined takes it away. */
export function withColumnFilter(
  filter: TargetFilter,
  column: string,
  value: string | null | undefined,
): TargetFilter {
  const { status: _status, group: _group, ...rest } = filter;
  const status = column === 'status' ? statuses.find((one) => one === value) : filter.status;
  const group = column === 'groups' ? value : filter.group;
  const others = filter.having.filter(({ field }) => field !== column);
  const isField = column !== 'status' && column !== 'groups' && value !== undefined;
  return {
    ...rest,
    ...(status && { status }),
    ...(group !== undefined && { group }),
    having: isField ? [...others, { field: column, value }] : others,
  };
}

const asked = {
  'will not arrive': { arrives: false },
  'value is wrong': { arrivesWrong: true },
  failed: { failed: true },
} as const;

/** What is asked of the core. */
export function queryOf({ consequence, ...filter }: TargetFilter): Partial<CallInput<'platform.users'>> {
  if (consequence === undefined) return filter;
  return { ...filter, ...asked[consequence] };
}
