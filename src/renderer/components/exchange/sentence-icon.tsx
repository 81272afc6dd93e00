import {
  ArrowRight,
  Ban,
  Compass,
  Eye,
  type LucideIcon,
  PenLine,
  Plug,
  Plus,
  Search,
  Trash2,
  UserCheck,
  UserMinus,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { SentenceIcon as IconName } from '../../../shared/activity';

const icons: Record<IconName, LucideIcon> = {
  created: Plus,
  changed: PenLine,
  moved: ArrowRight,
  joined: UserPlus,
  left: UserMinus,
  deactivated: UserX,
  reactivated: UserCheck,
  deleted: Trash2,
  'look-up': Search,
  probe: Plug,
  read: Eye,
  discovery: Compass,
  refused: Ban,
};

/** What happened, as a picture beside the sentence that says it. */
export function SentenceIcon({ icon }: { icon: IconName }) {
  const Icon = icons[icon];
  return <Icon className={`sentence-icon sentence-icon-${icon}`} size={16} strokeWidth={1.6} aria-hidden />;
}
