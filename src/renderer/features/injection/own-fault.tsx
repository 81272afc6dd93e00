import { type ReactNode, useId } from 'react';
import type { Fault, InjectedStatus } from '../../../shared/injection/injection';
import { TextField } from '../../components/text-field';
import { asksForRetry, type FormProblems, type InjectionForm } from './injection-form';

interface OwnFaultProps {
  form: InjectionForm;
  problems: FormProblems;
  change(part: Partial<InjectionForm>): void;
}

const kinds: readonly [Fault['kind'], string][] = [
  ['status', 'Answer with an error'],
  ['delay', 'Answer later'],
  ['drop', 'End the connection'],
  ['cut', 'Carry out, break the answer off'],
  ['empty-body', 'Carry out, send an empty answer'],
  ['web-page', 'Send a web page'],
  ['expired-token', 'Say that the token has expired'],
];

/** A copy of `injectedStatuses`, whose file would bring the schema library into the page. */
const statuses: readonly InjectedStatus[] = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** The dialog is longer than the window, and these stand at its end. */
function intoSight(fields: HTMLElement | null) {
  fields?.scrollIntoView({ block: 'nearest' });
}

/** A failure of one's own: what is done, to which requests, how long. */
export function OwnFault({ form, problems, change }: OwnFaultProps) {
  const field = (name: keyof InjectionForm, label: string, hint?: string) => (
    <TextField
      label={label}
      value={String(form[name])}
      onChange={(value) => change({ [name]: value })}
      error={problems[name] ?? null}
      {...(hint !== undefined && { hint })}
    />
  );
  return (
    <div ref={intoSight} className="own-fault">
      <Select
        label="What is done"
        value={form.kind}
        onChange={(kind) => change({ kind: kinds.find(([known]) => known === kind)?.[0] ?? 'status' })}
      >
        {kinds.map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </Select>
      {form.kind === 'status' && (
        <Select
          label="Status"
          value={String(form.status)}
          onChange={(text) =>
            change({ status: statuses.find((status) => String(status) === text) ?? form.status })
          }
        >
          {statuses.map((status) => (
            <option key={status}>{status}</option>
          ))}
        </Select>
      )}
      {asksForRetry(form) &&
        field(
          'retryAfter',
          'Come again after (seconds)',
          'Sent as Retry-After; not sent where this is empty.',
        )}
      {form.kind === 'delay' && field('seconds', 'Seconds')}
      <Select label="Method" value={form.method} onChange={(method) => change({ method })}>
        <option value="">Any</option>
        {['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => (
          <option key={method}>{method}</option>
        ))}
      </Select>
      {field('path', 'Part of the path', 'For example /Groups; any where this is empty.')}
      {field('person', 'Only requests about', 'User name or id; anybody where this is empty.')}
      {field('percent', 'Of the requests that fit, percent')}
      {field('next', 'Ends after so many requests', 'None where this is empty.')}
      {field('minutes', 'Ends after so many minutes')}
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  onChange(value: string): void;
  children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
