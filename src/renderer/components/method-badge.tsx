import './method-badge.css';

/** An HTTP method as it came. */
export function MethodBadge({ method }: { method: string }) {
  return (
    <span className="method" title={method}>
      {method}
    </span>
  );
}
