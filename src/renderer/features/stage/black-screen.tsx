interface BlackScreenProps {
  onEnd(): void;
}

/** While somebody talks and nobody is to look: every key and every click brings the stage back. */
export function BlackScreen({ onEnd }: BlackScreenProps) {
  return (
    <button type="button" className="stage-black" onClick={onEnd}>
      <span className="visually-hidden">Show the stage again (B)</span>
    </button>
  );
}
