/**
 * What is wrong with a request before it is sent: where it would go, what it names and whether it can be read. A warning may be what
 * somebody wants to try; what stops is no request yet.
 */
import { hidden } from '../hidden-secret';
import type { SchemaRegistry } from '../scim/schemas/schema-registry';
import { checkBody } from './check-body';
import { checkPath } from './check-path';
import type { EditedMessage, Problem } from './edited-message';

/** In the order of the fields. @param registry of the SCIM setting that is to take it */
export function checkMessage(message: EditedMessage, registry: SchemaRegistry): Problem[] {
  return [
    ...checkPath(message, registry),
    ...readHeaders(message.headers).problems.map(
      (text): Problem => ({ where: 'headers', text, stops: true }),
    ),
    ...checkBody(message, registry),
    ...hiddenIn(message),
  ];
}

function hiddenIn(message: EditedMessage): Problem[] {
  return (['path', 'headers', 'body'] as const).flatMap((where): Problem[] => {
    const at = message[where].indexOf(hidden);
    if (at < 0) return [];
    const line = message[where].slice(0, at).split('\n').length;
    const place = where === 'path' ? 'In the path' : `In line ${line} of the ${where}`;
    const text = `${place} a secret was taken out: enter one in place of ${hidden}, or remove it.`;
    return [{ where, text, stops: true }];
  });
}

const header = /^([!#$%&'*+.^_`|~\w-]+)\s*:\s*(.*)$/;
const wireText = /^[\t\x20-\x7e\x80-\xff]*$/;

export function readHeaders(text: string): { headers: [string, string][]; problems: string[] } {
  const headers: [string, string][] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, value] = header.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined || !wireText.test(value))
      problems.push(`Line ${index + 1} of the headers is none: write “Name: value”.`);
    else headers.push([name, value]);
  }
  return { headers, problems };
}
