import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editorTheme } from '../../../../src/renderer/components/expression-editor/editor-theme';

it('the editor has no colour of its own, so that both themes are those of the page', () => {
  const source = readFileSync('src/renderer/components/expression-editor/editor-theme.ts', 'utf8');
  expect(editorTheme).toBeDefined();
  expect(source).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
});
