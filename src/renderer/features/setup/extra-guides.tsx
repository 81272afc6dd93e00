import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import type { AllGuidesProgress, ExtraGuide } from '../../../shared/guide';
import { RichText } from '../../components/rich-text';
import { progressText } from './steps';
import { basePath } from './way-at';

interface ExtraGuidesProps {
  guides: readonly ExtraGuide[];
  progress: AllGuidesProgress | null;
}

/** What can be set up besides, once people come. */
export function ExtraGuides({ guides, progress }: ExtraGuidesProps) {
  if (guides.length === 0) return null;
  return (
    <section className="card following" aria-labelledby="extra-guides-title">
      <h2 id="extra-guides-title">Further guides</h2>
      {guides.map((guide) => (
        <Link key={guide.id} href={basePath(guide)} className="following-item extra-guide">
          <b>{guide.title}</b>
          <span>
            <RichText text={guide.about} inline />
          </span>
          <span className="following-link">
            {progressText(guide, progress?.extra[guide.id] ?? null)}
            <ChevronRight size={14} aria-hidden />
          </span>
        </Link>
      ))}
    </section>
  );
}
