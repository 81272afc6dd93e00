import './new-ones.css';

/** Quiet word of what arrived while the list stood still. */
export function NewOnes({ count, onShow }: { count: number; onShow(): void }) {
  if (count === 0) return null;
  return (
    <button type="button" className="new-ones" onClick={onShow}>
      {count.toLocaleString('en-US')} new
    </button>
  );
}
