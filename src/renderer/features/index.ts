import { pages } from '../../shared/pages';
import { type NavigationEntry, navigationOf } from '../shell/navigation';
import { appearance } from './appearance/feature';
import { baseline } from './baseline/feature';
import { demo } from './demo/feature';
import { directory } from './directory/feature';
import { exchangeFiles } from './exchange-files/feature';
import type { Feature } from './feature';
import { findings } from './findings/feature';
import { grade } from './grade/feature';
import { history } from './history/feature';
import { imports } from './imports/feature';
import { injection } from './injection/feature';
import { keys } from './keys/feature';
import { laboratory } from './laboratory/feature';
import { live } from './live/feature';
import { mapping } from './mapping/feature';
import { pseudonyms } from './pseudonyms/feature';
import { rehearsal } from './rehearsal/feature';
import { renewal } from './renewal/feature';
import { replay } from './replay/feature';
import { requests } from './requests/feature';
import { settingEditor } from './setting-editor/feature';
import { settings } from './settings/feature';
import { setup } from './setup/feature';
import { stage } from './stage/feature';
import { start } from './start/feature';
import { tunnel } from './tunnel/feature';

/** Everything that the page has. The order is the one of the commands; pages stand in the order of `shared/pages.ts`. */
export const features: readonly Feature[] = [
  start,
  setup,
  live,
  directory,
  requests,
  findings,
  imports,
  grade,
  mapping,
  laboratory,
  demo,
  baseline,
  stage,
  rehearsal,
  pseudonyms,
  injection,
  history,
  renewal,
  settings,
  settingEditor,
  tunnel,
  appearance,
  replay,
  exchangeFiles,
  keys,
];

export const navigation: readonly NavigationEntry[] = navigationOf(pages, features);
