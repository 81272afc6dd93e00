import { expect, type Page } from '@playwright/test';

/** Opens search or run, types, and takes an option. @param option its name, where it is another than what is typed */
export async function searchOrRun(page: Page, words: string, option: string | RegExp = words): Promise<void> {
  // A page that is being loaded hears no keys, and a field without the focus no letters.
  await expect(page.getByRole('button', { name: 'Search or run' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or run' })).toBeFocused();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: option }).first().click();
}
