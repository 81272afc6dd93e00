import { expect, type Locator, type Page } from '@playwright/test';

/** Why the reader does not see where they are; empty where they do. */
function focusProblem(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === null || focused === document.body) return 'nothing has the focus';
    // The browser rings the button within a field for a moment itself.
    if (focused.matches('input:not(:focus)')) return '';
    const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
    const shown = active ?? focused;
    const isMarked = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    // A field may leave its ring to what it stands in, such as an editor or a label that looks like a button.
    let around: Element | null = shown;
    for (let level = 0; level < 6 && around !== null; level += 1) {
      if (isMarked(around)) return '';
      const root = around.getRootNode();
      around = around.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return `the focus is not seen on ${shown.outerHTML.slice(0, 120)}`;
  });
}

/** The focus is somewhere, and seen. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => focusProblem(page)).toBe('');
}

/** Presses keys, one after the other; after the last the focus is somewhere, and seen. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await expectFocus(page);
}

const mostTabs = 120;

/** Goes on with Tab until something has the focus; on the way the focus is always seen. @param key Shift+Tab goes back */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let step = 0; step < mostTabs; step += 1) {
    if (await target.first().evaluate(hasFocus)) return expectFocus(page);
    await page.keyboard.press(key);
    const problem = await focusProblem(page);
    // Behind the last element comes the browser's own bar.
    if (problem !== '' && problem !== 'nothing has the focus') throw new Error(problem);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof ShadowRoot ? root.activeElement : document.activeElement) === element;
}
