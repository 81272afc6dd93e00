/**
 * CodeMirror in a shadow root. In the ordinary document it writes a style element, which our `style-src 'self'` forbids; in a
 * shadow root it adopts a style sheet, which the policy does not concern. Loaded on demand: it is larger than most pages.
 */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Language } from '../../../shared/idp/common/laboratory';
import type { Complete, CompletionOption } from './completion';
import { editorTheme } from './editor-theme';
import { highlighting } from './highlighting';
import { type ProblemRange, problemMark, setProblem } from './problem-mark';

export interface EditorOptions {
  root: ShadowRoot;
  value: string;
  label: string;
  placeholder: string;
  readOnly: boolean;
  /** Where the caret stands, as offset in the text. */
  caret: number;
  tokens: Language['tokens'] | 'json';
  onChange(value: string): void;
  onCaret(offset: number): void;
  onSubmit(): void;
  /** As it is when it is asked. */
  complete: Complete;
}

export interface Editor {
  focus(): void;
  /** Another text than the one that was typed. */
  setValue(value: string): void;
  setProblem(range: ProblemRange | null): void;
  setReadOnly(readOnly: boolean): void;
  /** Puts a text where the caret stands. */
  insert(text: string): void;
  destroy(): void;
}

/** Of a change that nobody typed. */
const fromOutside = Annotation.define<boolean>();

export function createEditor(options: EditorOptions): Editor {
  const access = new Compartment();
  const view = new EditorView({
    parent: options.root,
    root: options.root,
    state: EditorState.create({
      doc: options.value,
      selection: { anchor: Math.min(options.caret, options.value.length) },
      extensions: [...extensionsOf(options), access.of(accessOf(options.readOnly))],
    }),
  });
  return {
    focus: () => view.focus(),
    setValue(value) {
      if (value === view.state.doc.toString()) return;
      const changes = { from: 0, to: view.state.doc.length, insert: value };
      view.dispatch({ changes, annotations: fromOutside.of(true) });
    },
    setProblem: (range) => view.dispatch({ effects: setProblem.of(range) }),
    setReadOnly: (readOnly) => view.dispatch({ effects: access.reconfigure(accessOf(readOnly)) }),
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function extensionsOf(options: EditorOptions): Extension[] {
  const { onChange, onCaret, label, complete, tokens } = options;
  return [
    history(),
    bracketMatching(),
    indentUnit.of('  '),
    EditorView.lineWrapping,
    placeholder(options.placeholder),
    highlighting(tokens),
    problemMark,
    editorTheme,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
    autocompletion({ icons: false, override: [(context) => completionsAt(context, complete)] }),
    keymap.of([
      { key: 'Mod-Enter', run: submitWith(options) },
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
      const isTyped = !transactions.some((transaction) => transaction.annotation(fromOutside));
      if (docChanged && isTyped) onChange(state.doc.toString());
      if (docChanged || selectionSet) onCaret(state.selection.main.head);
    }),
  ];
}

function submitWith({ onSubmit }: EditorOptions): () => boolean {
  return () => {
    onSubmit();
    return true;
  };
}

function accessOf(readOnly: boolean): Extension {
  return [EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)];
}

function completionsAt({ state, pos }: CompletionContext, complete: Complete) {
  const offered = complete(state.doc.toString(), pos);
  return offered && { from: offered.from, options: offered.options.map(completionOf) };
}

function completionOf({ label, detail, info, apply, caret }: CompletionOption): Completion {
  const written = apply ?? label;
  return {
    label,
    ...(detail !== undefined && { detail }),
    ...(info !== undefined && { info }),
    apply(view, _, from, to) {
      // Before parentheses that are there already, a function brings none.
      const hasThem = written.endsWith('()') && view.state.sliceDoc(to, to + 1) === '(';
      const insert = hasThem ? written.slice(0, -2) : written;
      const end = from + (hasThem ? insert.length : (caret ?? insert.length));
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: end } });
    },
  };
}
