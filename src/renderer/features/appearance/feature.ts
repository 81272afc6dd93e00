import { type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react';
import { chooseTheme, type Theme } from '../../state/theme';
import type { Command, Feature } from '../feature';

export const appearance: Feature = { name: 'appearance', useCommands: () => themes };

const themes = [
  show('light', Sun, 'Light theme'),
  show('dark', Moon, 'Dark theme'),
  show('system', SunMoon, 'Theme as the system'),
];

function show(theme: Theme, icon: LucideIcon, label: string): Command {
  const run = () => chooseTheme(theme);
  return { id: `${theme} theme`, group: 'Do', icon, label, words: 'appearance', run };
}
