/** What Microsoft's page of functions allows, as far as the expressions of guides and remedies need it. */
import { expressionFunctions } from '../../../../src/shared/idp/entra/expression/functions';

/** Names are compared with case. */
export const namesOfFunctions = expressionFunctions.map(({ name }) => name);

interface Call {
  name: string;
  args: string[];
}

/** One sentence about what is wrong, or null. */
export function expressionProblem(expression: string): string | null {
  const calls = callsIn(expression);
  if (calls === null) return 'A bracket or a quotation mark is left open.';
  if (calls.length === 0) return 'No function is called.';
  return calls.map(callProblem).find((problem) => problem !== null) ?? null;
}

function callProblem({ name, args }: Call): string | null {
  if (!namesOfFunctions.includes(name)) return `${name} is no function.`;
  if (name === 'IIF' && /Is(?:NullOrEmpty|Null|Present)\(|=\s*""/.test(args[0] ?? ''))
    return 'A condition fails on an empty attribute.';
  if (name === 'Switch') return switchProblem(args);
  return null;
}

function switchProblem([source = '', byDefault = '', ...pairs]: string[]): string | null {
  if (/^Is\w+\(/.test(source)) return 'Switch takes no test as its source.';
  if (pairs.length === 0 || pairs.length % 2 !== 0) return 'Switch takes pairs.';
  return /^"\w+\/\w+/.test(byDefault) ? 'Everybody else gets a time zone.' : null;
}

/** Every call, the outer before the inner; null where brackets or quotation marks don't close. */
function callsIn(expression: string): Call[] | null {
  const bare = expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => '"'.padEnd(text.length, '_'));
  const calls: Call[] = [];
  for (const { index, 1: name = '' } of bare.matchAll(/(\w+)\(/g)) {
    const args = argumentsFrom(expression, bare, index + name.length + 1);
    if (args === null) return null;
    calls.push({ name, args });
  }
  return calls;
}

/** @param bare the expression with the insides of texts blanked out, of the same length */
function argumentsFrom(expression: string, bare: string, start: number): string[] | null {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < bare.length; at += 1) {
    const letter = bare[at];
    if (letter === '(') depth += 1;
    if (depth === 0 && (letter === ',' || letter === ')')) {
      args.push(expression.slice(from, at).trim());
      from = at + 1;
      if (letter === ')') return args;
    }
    if (letter === ')') depth -= 1;
  }
  return null;
}
