import type { Language } from '../../../shared/idp/common/laboratory';

/** Something that can be put in where the caret stands. */
export interface CompletionOption {
  label: string;
  /** Small, behind the label. */
  detail?: string;
  /** What is said of it while it is chosen. Plain text. */
  info?: string;
  /** What is written in place of the label. */
  apply?: string;
  /** How far from the beginning of what is written the caret stands afterwards; at its end where it does not say. */
  caret?: number;
}

export interface Completions {
  /** Where that begins which the chosen one replaces: offset in the text, up to the caret. */
  from: number;
  options: readonly CompletionOption[];
}

/** @param caret offset in the text @returns null where nothing is offered */
export type Complete = (text: string, caret: number) => Completions | null;

/** Functions and attributes of a language, wherever a word, a bracket or a macro has been begun. */
export function completeLanguage({ functions, attributes }: Language): Complete {
  const options: CompletionOption[] = [
    ...attributes.map(({ written, sentence }) => ({
      label: written,
      detail: 'attribute',
      ...(sentence !== undefined && { info: sentence }),
    })),
    ...functions.map(({ name, signature, sentence, onNull }) => ({
      label: name,
      detail: signature.slice(name.length),
      info: `${sentence} Of an empty attribute: ${onNull}`,
      apply: `${name}()`,
      caret: name.length + 1,
    })),
  ];
  return (text, caret) => {
    const begun = /[[{$\w.][$\w.]*$/.exec(text.slice(0, caret))?.[0] ?? '';
    return begun === '' || isInText(text.slice(0, caret - begun.length), begun)
      ? null
      : { from: caret - begun.length, options };
  };
}

/** Within quotation marks only a macro is offered. */
function isInText(before: string, begun: string): boolean {
  const marks = before.replace(/\\./g, '').split('"').length - 1;
  return marks % 2 === 1 && !begun.startsWith('{');
}
