import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Look {
  /** Of the place, in front of each line. */
  where?: string;
  /** Selector of the part that is looked at; the whole page without it. */
  within?: string;
  /** The same page was looked at in the other theme: only what colours decide is asked. */
  onlyColours?: boolean;
}

/** What axe finds on the page as it stands: the rule and the elements, a line each. The page has no frames of others. */
export async function violationsOn(page: Page, { where, within, onlyColours }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(onlyColours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
  });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const place = where === undefined ? '' : `${where}: `;
  return violations.map(({ id, nodes }) => `${place}${id} ${nodes.map(({ target }) => target).join(' ')}`);
}

/** The page as it stands, or a part of it, in both themes; the light one stays. */
export async function expectAccessible(page: Page, where?: string, within?: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await colourSettled(page);
    const place = { ...(where !== undefined && { where }), ...(within !== undefined && { within }) };
    // A busy machine draws the other theme later than the frames that are waited for.
    await expect
      .poll(() => violationsOn(page, { onlyColours: colorScheme === 'dark', ...place }))
      .toEqual([]);
  }
}

/** Colours change within a frame or two: what is read before belongs to neither theme. */
function colourSettled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await frame();
  });
}
