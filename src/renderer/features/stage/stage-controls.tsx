import {
  Braces,
  ChevronLeft,
  ChevronRight,
  ListOrdered,
  Maximize,
  Minimize,
  NotebookText,
  Pause,
  Play,
  Square,
  Unplug,
  X,
} from 'lucide-react';
import type { Demo } from '../../../shared/demo/demo-state';
import { IconButton } from '../../components/icon-button';
import { Menu, MenuItem } from '../../components/menu';
import { useLive } from '../../state/live-store';
import { ResetButton } from '../baseline/reset-button';
import { control } from '../demo/control-demo';
import { PseudonymsButton } from '../pseudonyms/pseudonyms-button';
import type { StageAct } from './presenter-key';
import type { ScreenControl } from './use-full-screen';
import { usePointerMoves } from './use-pointer-moves';

interface StageControlsProps {
  demo: Demo | null;
  act(what: StageAct): void;
  /** Null where nothing can fill the screen. */
  screen: ScreenControl | null;
}

/** All that a speaker may press: there while the pointer moves or one of them has the focus. */
export function StageControls({ demo, act, screen }: StageControlsProps) {
  const moves = usePointerMoves();
  const lost = useLive((live) => live.connection === 'lost');
  return (
    <div className="stage-controls" data-shown={moves} role="toolbar" aria-label="Stage">
      {lost && (
        <span className="stage-lost" role="alert">
          <Unplug size={16} aria-hidden /> Connection lost
        </span>
      )}
      {demo !== null && <Story {...{ demo, act }} />}
      <ResetButton />
      <IconButton label="Request of the latest change (i)" icon={Braces} onClick={() => act('request')} />
      <IconButton label="Speaker notes (n)" icon={NotebookText} onClick={() => act('notes')} />
      <PseudonymsButton />
      <IconButton label="Black screen (b)" icon={Square} onClick={() => act('black')} />
      {screen !== null && (
        <IconButton
          label={screen.isFull ? 'Leave full screen (f)' : 'Full screen (f)'}
          icon={screen.isFull ? Minimize : Maximize}
          onClick={() => act('toggle full screen')}
        />
      )}
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
