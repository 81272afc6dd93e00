import { BookOpen, ChevronDown, PenLine, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { OwnStory } from '../../../shared/demo/own/own-story';
import { Button } from '../../components/button';
import { Menu, MenuItem } from '../../components/menu';
import { choose } from './choices';
import { ownStoryPath } from './paths';

interface StoryChoiceProps {
  stories: readonly OwnStory[];
  chosen: OwnStory | undefined;
}

/** Which story is told: the one that is ready, or one of one's own. */
export function StoryChoice({ stories, chosen }: StoryChoiceProps) {
  const [, navigate] = useLocation();
  const tell = (story: string | null) => () => choose({ story, without: [] });
  return (
    <Menu
      trigger={
        <Button size="small">
          {chosen?.title ?? 'Every chapter'} <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={<BookOpen size={14} />} onSelect={tell(null)}>
        Every chapter
      </MenuItem>
      {stories.map(({ id, title }) => (
        <MenuItem key={id} onSelect={tell(id)}>
          {title}
        </MenuItem>
      ))}
      {chosen !== undefined && (
        <MenuItem icon={<PenLine size={14} />} onSelect={() => navigate(`${ownStoryPath}/${chosen.id}`)}>
          Edit this story
        </MenuItem>
      )}
      <MenuItem icon={<Plus size={14} />} onSelect={() => navigate(ownStoryPath)}>
        Compose a story…
      </MenuItem>
    </Menu>
  );
}
