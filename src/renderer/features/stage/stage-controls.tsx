import {
  Braces,
  ChevronLeft,
  ChevronRight,
  ListOrdered,
  Maximize,
  NotebookText,
  Pause,
  Play,
  X,
} from 'lucide-react';
import type { Demo } from '../../../shared/demo/demo-state';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuItem } from '../../components/menu';
import { control } from '../demo/control-demo';
import { openNotes } from './open-notes';
import type { StageAct } from './presenter-key';
import { usePointerMoves } from './use-pointer-moves';

interface StageControlsProps {
  demo: Demo | null;
  act(what: StageAct): void;
  /** Null where the window is made full screen by other means, or is so already. */
  fullScreen: (() => void) | null;
}

/** All that a speaker may press: there while the pointer moves or one of them has the focus. */
export function StageControls({ demo, act, fullScreen }: StageControlsProps) {
  const moves = usePointerMoves();
  return (
    <div className="stage-controls" data-shown={moves} role="toolbar" aria-label="Stage">
      {demo !== null && <Story {...{ demo, act }} />}
      <IconButton label="Request of the latest change (i)" icon={Braces} onClick={() => act('request')} />
      <IconButton label="Speaker notes" icon={NotebookText} onClick={openNotes} />
      {fullScreen !== null && <IconButton label="Full screen" icon={Maximize} onClick={fullScreen} />}
      <IconButton label="End (Esc)" icon={X} onClick={() => act('end')} />
    </div>
  );
}

function Story({ demo, act }: { demo: Demo; act(what: StageAct): void }) {
  const paused = demo.state === 'paused';
  return (
    <>
      <IconButton label="Back (←)" icon={ChevronLeft} onClick={() => act('back')} />
      <IconButton
        label={paused ? 'Go on' : 'Pause'}
        icon={paused ? Play : Pause}
        disabled={!paused && demo.state !== 'running'}
        onClick={() => control(paused ? 'demo.resume' : 'demo.pause')}
      />
      <IconButton label="Next (→)" icon={ChevronRight} onClick={() => act('next')} />
      <Menu align="end" trigger={<IconButton label="Chapters" icon={ListOrdered} />}>
        {demo.chapters.map(({ id, title }, chapter) => (
          <MenuItem key={id} onSelect={() => control('demo.jump', { chapter })}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
