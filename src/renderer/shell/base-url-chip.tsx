import { CopyButton } from '../components/copy-button';
import { MiddleEllipsis } from '../components/middle-ellipsis';
import { Tag } from '../components/tag';
import { useLive } from '../state/live-store';

/** What is pasted into the identity provider, at hand on every page. */
export function BaseUrlChip() {
  const workbench = useLive((live) => live.workbench);
  if (workbench === null) return null;
  return (
    <div className="chip base-url">
      <span className="base-url-label">base URL</span>
      <span className="base-url-value">
        <MiddleEllipsis text={workbench.baseUrl} tail={12} />
      </span>
      {workbench.baseUrlIsLocal && (
        <Tag
          tone="warn"
          title="An identity provider in the cloud can't reach this address. Start a tunnel and enter its address in Settings."
        >
          this machine only
        </Tag>
      )}
      <CopyButton text={workbench.baseUrl} label="Copy base URL" shown="Copy" />
    </div>
  );
}
