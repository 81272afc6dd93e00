import { requestTarget } from '../../activity/request-target';
import { isJsonObject } from '../../scim/json';
import type { DiagnosticRule } from '../identity-provider';
import { templateField, whenDeleted } from './console';

/** A deletion can't be taken back: the other choice of the console keeps the person. */
const deletesLeavers: DiagnosticRule = {
  id: 'leaver-deleted',
  title: 'A leaver is deleted, not suspended',
  check: ({ exchange: { method, status, changes } }) => {
    if (method !== 'DELETE' || status >= 400) return [];
    const isUser = changes.some(
      ({ kind, resource }) => kind === 'deleted' && resource.resourceType === 'User',
    );
    if (!isUser) return [];
    return [
      {
        rule: 'leaver-deleted',
        severity: 'only noted',
        requirement: 'vendor habit',
        title: 'Deleted, not suspended',
        explanation:
          'OneLogin deleted the user, since Delete is chosen for leavers. The platform deletes the person too, with training results and reports.',
        remedy: `Where leavers are to be kept as inactive: **Provisioning** > **${whenDeleted}**: **Suspend**, then **Save**.`,
        source: 'RFC 7644 section 3.6',
      },
    ];
  },
};

/** A macro that no one has replaced: the parameter or the field behind it is unknown to OneLogin. */
const macroLeft: DiagnosticRule = {
  id: 'macro-not-replaced',
  title: 'A macro came as it is written',
  check: ({ exchange, requestBody }) => {
    if (exchange.kind !== 'write' || requestTarget(exchange.url).resourceType !== 'User') return [];
    return macrosIn(requestBody, '').map(({ attributePath, macro }) => ({
      rule: 'macro-not-replaced',
      severity: 'value is wrong' as const,
      requirement: 'vendor habit' as const,
      title: 'Macro as text',
      explanation: `\`${macro}\` came as it is written: OneLogin put no value in its place.`,
      remedy: `${templateField}: check how the macro is written. One that begins with \`{$parameters.\` needs a parameter of that name on the tab **Parameters**.`,
      attributePath,
    }));
  },
};

interface MacroLeft {
  attributePath: string;
  macro: string;
}

function macrosIn(value: unknown, path: string): MacroLeft[] {
  if (typeof value === 'string') {
    const [macro] = /\{\$\w+\.\w+\}/.exec(value) ?? [];
    return macro === undefined ? [] : [{ attributePath: path, macro }];
  }
  if (Array.isArray(value)) return value.flatMap((one) => macrosIn(one, path));
  if (!isJsonObject(value as object)) return [];
  return Object.entries(value as object).flatMap(([name, held]) => macrosIn(held, joined(path, name)));
}

function joined(path: string, name: string): string {
  if (path === '') return name;
  return path.startsWith('urn:') && !path.includes(':User:') ? `${path}:${name}` : `${path}.${name}`;
}

/** What only OneLogin does. */
export const oneLoginDiagnostics: DiagnosticRule[] = [deletesLeavers, macroLeft];
