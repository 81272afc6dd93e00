import { counted } from '../../../shared/plural';
import { Button } from '../../components/button';
import { exactTime } from '../../components/time-words';
import { useThrottledLive } from '../../state/throttled-live';

interface ScannersNoteProps {
  /** They stand in the list already. */
  shown: boolean;
  onShow(): void;
}

/** Says that programs tried the public address for weak spots; nothing while none did. */
export function ScannersNote({ shown, onShow }: ScannersNoteProps) {
  const scanners = useThrottledLive((live) => live.scanners);
  if (scanners === undefined || scanners.newest === null) return null;
  return (
    <p className="requests-scanners">
      <span>
        Scanners asked {counted(scanners.requests, 'time')} for what is not here, last at{' '}
        {exactTime(scanners.newest)}. Every public address is tried like this. They stand in no count.
      </span>
      {!shown && (
        <Button size="small" onClick={onShow}>
          Show
        </Button>
      )}
    </p>
  );
}
