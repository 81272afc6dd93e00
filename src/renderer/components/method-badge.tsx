import './method-badge.css';

const known = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** An HTTP method in its colour; anything else stays as it came. */
export function MethodBadge({ method }: { method: string }) {
  return (
    <span className={known.has(method) ? `method method-${method.toLowerCase()}` : 'method'} title={method}>
      {method}
    </span>
  );
}
