/** Every step of every guide as a scene. The places are read off the page, so that a new step is there by itself. */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { isRoot } from '../project.mjs';

const PROVIDERS = ['entra', 'okta', 'onelogin', 'jumpcloud', 'generic'];
const WAYS = ['', '/time-zones', '/country-groups'];
/** For a key to have led on. */
const TURN_MS = 250;

/** @returns {Promise<{ scenes: { name: string, path: string, of: string }[], connections: Record<string, string> }>} */
export async function guideScenes(workbench, chromiumPath) {
  const connections = await newConnections(workbench);
  const browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(workbench.ui.url);
    const scenes = [];
    for (const of of PROVIDERS) {
      await workbench.call('preferences.change', { selectedSettingId: connections[of] });
      for (const way of WAYS) scenes.push(...named(of, await placesOf(page, workbench.origin, way)));
    }
    return { scenes, connections };
  } finally {
    await browser.close();
  }
}

async function newConnections({ call }) {
  const connections = {};
  for (const idp of PROVIDERS) {
    const { setting } = await call('settings.create', { name: `Pilot of ${idp}`, idp });
    connections[idp] = setting.id;
  }
  return connections;
}

function named(of, paths) {
  return paths.map((path) => ({ name: `${of}${path.replace('/setup', '').replaceAll('/', '-')}`, path, of }));
}

/** From what one needs before to the last step, by the key that goes on. Nothing where the provider has no such guide. */
async function placesOf(page, origin, way) {
  const first = `/setup${way}/before`;
  await page.goto(origin + first);
  await page.locator('#page h1').first().waitFor();
  const places = [];
  for (
    let path = pathOf(page);
    path.startsWith(`/setup${way}/`) && path !== places.at(-1);
    path = pathOf(page)
  ) {
    places.push(path);
    await page.keyboard.press('j');
    await wait(TURN_MS);
  }
  return places;
}

function pathOf(page) {
  return new URL(page.url()).pathname;
}
