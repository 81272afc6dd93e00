import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../components/button';
import { CopyButton } from '../components/copy-button';
import { EmptyState } from '../components/empty-state';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** What went out of order is given another chance when this changes. */
  resetKey?: string;
}

/** A mistake of ours in drawing a page takes down that page, not the workbench; it says so and can be reported. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Broken error={error} onRetry={() => this.setState({ error: null })} />
    );
  }
}

function Broken({ error, onRetry }: { error: Error; onRetry(): void }) {
  return (
    <div role="alert">
      <EmptyState
        level={1}
        icon={TriangleAlert}
        title="This page could not be drawn"
        actions={
          <>
            <Button kind="primary" onClick={onRetry}>
              Try again
            </Button>
            <Button onClick={() => location.reload()}>Reload</Button>
            <CopyButton label="Copy error" text={error.stack ?? error.message} />
          </>
        }
      >
        The workbench goes on listening and nothing is lost. {error.message}
      </EmptyState>
    </div>
  );
}
