/** How the editor looks. Variables of `tokens.css` reach into a shadow root, so that both themes need one sheet. */
import { EditorView } from '@codemirror/view';

export const editorTheme = EditorView.theme({
  '&': {
    minHeight: 'inherit',
    background: 'var(--surface)',
    color: 'var(--text)',
    font: 'var(--t-code) var(--mono)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { minHeight: 'inherit', font: 'var(--t-code) var(--mono)', overflow: 'auto' },
  '.cm-content': {
    boxSizing: 'border-box',
    minHeight: 'inherit',
    padding: 'var(--s3)',
    caretColor: 'var(--accent)',
  },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--faint)' },
  '.token-function': { fontWeight: '600' },
  '.token-attribute': { color: 'var(--p1-ink)', fontWeight: '600' },
  '.token-text': { color: 'var(--text)' },
  '.token-word': { color: 'var(--muted)' },
  '.cm-problem': {
    textDecoration: 'underline wavy var(--warn)',
    textUnderlineOffset: 'var(--s1)',
    background: 'var(--warn-soft)',
  },
  '.cm-problem-here': { borderLeft: '2px solid var(--warn)' },
  '&.cm-focused .cm-matchingBracket': {
    background: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'none' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r2)',
    background: 'var(--surface)',
    color: 'var(--text)',
    boxShadow: 'var(--pop)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '15rem', font: 'var(--t-small) var(--mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--s1) var(--s2)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--fill)', color: 'var(--on-fill)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'var(--on-fill-soft)' },
  '.cm-completionInfo': { padding: 'var(--s2) var(--s3)', font: 'var(--t-small) var(--sans)' },
});
