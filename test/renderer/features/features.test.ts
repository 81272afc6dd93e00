import { describe, expect, it, vi } from 'vitest';
import { features } from '../../../src/renderer/features';
import { pages } from '../../../src/shared/pages';

// The theme asks the browser as soon as it is loaded.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} })));

describe('the list of features', () => {
  it('has a page for each that the list of pages names, and no other', () => {
    const own = features.flatMap(({ page }) => page?.path ?? []);
    expect(own.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
  });

  it('names each once', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
  });
});
