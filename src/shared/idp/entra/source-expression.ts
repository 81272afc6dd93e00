import type { EntraSource, SourceValue } from './source';

/** An expression that was read once and is worked out for one person after the other. May throw for a person. */
export type SourceExpression = (source: EntraSource) => SourceValue | number;

/** @throws Error whose message says what is wrong and where */
export function readExpression(text: string): SourceExpression {
  const parts = /^(\w+)\((.*)\)$/.exec(text);
  const args = [...(parts?.[2] ?? '').matchAll(/\[(\w+)\]|"([^"]*)"/g)].map(([, name, constant]) => ({ name, constant }));
  const valueOf = (source: EntraSource, index: number) => {
    const { name, constant } = args[index] ?? {};
    return name === undefined ? (constant ?? null) : (source[name] ?? null);
  };
  if (parts?.[1] === 'Join')
    return (source) => [1, 2].map((index) => valueOf(source, index)).filter(Boolean).join(' ');
  return (source) => (valueOf(source, 0) === true ? valueOf(source, 4) : valueOf(source, 2));
}
