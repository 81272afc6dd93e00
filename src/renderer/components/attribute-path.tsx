import './attribute-path.css';

/** An attribute path, small; what all extensions begin with is left out, and stands in the title. */
export function AttributePath({ attributePath }: { attributePath: string }) {
  const short = attributePath.replace(/^urn:ietf:params:scim:schemas:(extension|core):/i, '…\u2060');
  return (
    <code className="attribute-path" title={attributePath}>
      {short}
    </code>
  );
}
