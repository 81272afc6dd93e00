/** What became of the operations of a bulk request: the response as a whole is 200 whatever befell them (RFC 7644 section 3.7.3). */
import { requestTarget } from '../activity/request-target';
import type { DiagnosticRule } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';

interface Result {
  method: string;
  /** What it was about, as far as the result says: where it is, or what the client called it. */
  about: string;
  status: number;
  detail: string;
}

export const bulkFailures: DiagnosticRule = {
  id: 'bulk-failures',
  title: 'Operations of a bulk request that failed',
  check: ({ exchange, requestBody, responseBody }) => {
    if (requestTarget(exchange.url).endpoint.toLowerCase() !== 'bulk' || exchange.status !== 200) return [];
    const results = member(responseBody(), 'Operations');
    if (!Array.isArray(results)) return [];
    const failed = results.map(resultOf).filter(({ status }) => status >= 400);
    const [first] = failed;
    if (first === undefined) return [];
    const asked = member(requestBody, 'Operations');
    const total = Array.isArray(asked) ? Math.max(asked.length, results.length) : results.length;
    const done = results.length - failed.length;
    return [
      {
        rule: 'bulk-failures',
        severity: 'will not arrive',
        requirement: 'MUST',
        title: `${number(failed.length)} of ${number(total)} failed`,
        explanation: `${becameOf(done, total - results.length)} The first that failed: ${richValue(`${first.method} ${first.about}`)}, ${first.status}. ${richName(first.detail, 300)}`,
        remedy:
          'Correct what the client sends in these operations, and let it send them again; each has its own result in the answer.',
        source: 'RFC 7644 section 3.7.3',
      },
    ];
  },
};

/** @param notBegun since `failOnErrors` ended the request before */
function becameOf(done: number, notBegun: number): string {
  const carriedOut =
    done === 0 ? 'None was carried out' : `${number(done)} ${done === 1 ? 'was' : 'were'} carried out`;
  return notBegun === 0
    ? `${carriedOut}.`
    : `${carriedOut}, and ${number(notBegun)} not begun, as \`failOnErrors\` asks for.`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function resultOf(result: unknown): Result {
  const bulkId = text(member(result, 'bulkId'));
  return {
    method: text(member(result, 'method')) || '?',
    about: text(member(result, 'location')) || (bulkId === '' ? '' : `bulkId ${bulkId}`),
    status: Number(member(result, 'status')),
    detail: text(member(member(result, 'response'), 'detail')),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
