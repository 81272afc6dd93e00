import {
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Language } from '../../../shared/idp/common/laboratory';
import type { Complete } from './completion';
import type { Editor } from './editor-view';
import './code-editor.css';
import type { ProblemRange } from './problem-mark';

export interface CodeEditorHandle {
  focus(): void;
  /** Puts a text where the caret stands, and the caret behind it. */
  insert(text: string): void;
}

export interface CodeEditorProps {
  /** What is edited, for who does not see it: "Expression", "Body of the request". */
  label: string;
  value: string;
  onChange(value: string): void;
  /** What is coloured: `json`, or the tokens of a vendor's language. Another one needs another `key`. */
  tokens: Language['tokens'] | 'json';
  /** What can be put in at the caret. Asked as it is typed, and with Ctrl Space; nothing is offered without it. */
  complete?: Complete;
  /** What is underlined. The sentence about it stands beside the editor: that is the caller's. */
  problem?: ProblemRange | null;
  /** The sentence about what is wrong, by its id. */
  describedBy?: string;
  /** Where the caret stands, as offset in the text, whenever it moves. */
  onCaret?(offset: number): void;
  /** Ctrl or Cmd Enter. */
  onSubmit?(): void;
  placeholder?: string;
  readOnly?: boolean;
  /** Taller than usual, for whole bodies. */
  size?: 'lines' | 'body';
  ref?: Ref<CodeEditorHandle>;
}

/**
 * An editor of a few lines up to a body: colours, completion, brackets, undo. Tab leaves it; Esc closes what is offered. Until its
 * code is there, and where it can't be had, it is a plain text area that does the same but for the colours.
 */
export function CodeEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const editor = useEditor(host, area, props);
  useImperativeHandle(props.ref, () => ({
    focus: () => (editor ?? area.current)?.focus(),
    insert: (text) =>
      editor === null ? insertInto(area.current, text, props.onChange) : editor.insert(text),
  }));
  return (
    <div
      className={`code-editor code-editor-${props.size ?? 'lines'}`}
      data-wrong={props.problem ? '' : undefined}
    >
      <div ref={host} hidden={editor === null} />
      {editor === null && (
        <textarea
          ref={area}
          aria-label={props.label}
          aria-describedby={props.describedBy}
          spellCheck={false}
          readOnly={props.readOnly}
          placeholder={props.placeholder}
          value={props.value}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
          onSelect={({ currentTarget }) => props.onCaret?.(currentTarget.selectionStart)}
        />
      )}
    </div>
  );
}

function insertInto(area: HTMLTextAreaElement | null, text: string, onChange: (value: string) => void): void {
  if (area === null) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  onChange(area.value);
  area.focus();
}

/** @returns null until it is there */
function useEditor(
  host: RefObject<HTMLDivElement | null>,
  area: RefObject<HTMLTextAreaElement | null>,
  props: CodeEditorProps,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const takesFocus = useRef(false);
  const latest = useRef(props);
  latest.current = props;
  const { told, isEcho } = useEchoes();
  useEffect(() => {
    let made: Editor | null = null;
    let isGone = false;
    void import('./editor-view').then(({ createEditor }) => {
      if (isGone || host.current === null) return;
      // Whoever is typing already goes on in the other one.
      takesFocus.current = area.current !== null && area.current === document.activeElement;
      made = createEditor({
        ...optionsFor(rootOf(host.current), latest, told),
        caret: area.current?.selectionStart ?? 0,
      });
      setEditor(made);
    });
    return () => {
      isGone = true;
      made?.destroy();
      setEditor(null);
    };
  }, [host, area, told]);
  useLayoutEffect(() => {
    if (takesFocus.current) editor?.focus();
  }, [editor]);
  useEffect(() => {
    if (!isEcho(props.value)) editor?.setValue(props.value);
  }, [editor, props.value, isEcho]);
  useEffect(() => editor?.setReadOnly(props.readOnly ?? false), [editor, props.readOnly]);
  const { start = -1, end = -1 } = props.problem ?? {};
  useEffect(() => editor?.setProblem(start < 0 ? null : { start, end }), [editor, start, end]);
  return editor;
}

/** What was told and comes back as `value` may be older than what was typed since: it changes nothing. */
function useEchoes() {
  const expected = useRef<string[]>([]);
  const told = useCallback((value: string) => void expected.current.push(value), []);
  const isEcho = useCallback((value: string) => {
    const place = expected.current.indexOf(value);
    expected.current.splice(0, place < 0 ? expected.current.length : place + 1);
    return place >= 0;
  }, []);
  return { told, isEcho };
}

function optionsFor(
  root: ShadowRoot,
  latest: { readonly current: CodeEditorProps },
  told: (value: string) => void,
) {
  const { value, label, tokens, readOnly = false, placeholder = '' } = latest.current;
  return {
    ...{ root, value, label, tokens, readOnly, placeholder },
    onChange: (text: string) => {
      told(text);
      latest.current.onChange(text);
    },
    onCaret: (offset: number) => latest.current.onCaret?.(offset),
    onSubmit: () => latest.current.onSubmit?.(),
    complete: (text: string, caret: number) => latest.current.complete?.(text, caret) ?? null,
  };
}

/** Keys of the page look at what has the focus, which from outside is the host: what is typed stays inside. */
function rootOf(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot !== null) return host.shadowRoot;
  host.addEventListener('keydown', (event) => {
    const goesOn = event.ctrlKey || event.metaKey || event.key === 'Tab' || event.key === 'Escape';
    if (!goesOn || event.defaultPrevented) event.stopPropagation();
  });
  return host.attachShadow({ mode: 'open' });
}
