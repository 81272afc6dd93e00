/** The three drawings: a console that calls a directory, a person who moves, a value that is none. */

export function DrawnConnection() {
  return (
    <svg viewBox="0 0 320 112" aria-hidden>
      <rect className="drawn-box" x="20" y="22" width="96" height="68" rx="8" />
      <path className="drawn-hair" d="M20 38h96" />
      <path className="drawn-bar" d="M32 52h44M32 64h60M32 76h30" />
      <path className="drawn-dash" d="M116 56h88" />
      <circle className="drawn-disc" cx="160" cy="56" r="15" />
      <path className="drawn-tick" d="m153.5 56.500 4.500 4.500 9-9.500" />
      <rect className="drawn-box" x="204" y="22" width="96" height="68" rx="8" />
      <circle className="drawn-who" cx="222" cy="42" r="6" />
      <circle className="drawn-who" cx="222" cy="57" r="6" />
      <circle className="drawn-who" cx="222" cy="72" r="6" />
      <path className="drawn-bar" d="M236 42h48M236 57h36M236 72h42" />
    </svg>
  );
}

export function DrawnMove() {
  return (
    <svg viewBox="0 0 320 112" aria-hidden>
      <circle className="drawn-room" cx="78" cy="56" r="44" />
      <circle className="drawn-room" cx="242" cy="56" r="44" />
      <circle className="drawn-person drawn-person-here" cx="62" cy="42" r="9" />
      <circle className="drawn-person drawn-person-here" cx="58" cy="70" r="9" />
      <circle className="drawn-person drawn-person-here" cx="84" cy="76" r="9" />
      <circle className="drawn-ghost" cx="92" cy="44" r="9" />
      <path className="drawn-dash" d="M101 38C136 14 182 14 214 36" />
      <path d="m206 35 9 2-2-9" />
      <circle className="drawn-person drawn-person-moving" cx="226" cy="44" r="10" />
      <circle className="drawn-person drawn-person-there" cx="254" cy="40" r="9" />
      <circle className="drawn-person drawn-person-there" cx="262" cy="66" r="9" />
      <circle className="drawn-person drawn-person-there" cx="234" cy="76" r="9" />
    </svg>
  );
}

export function DrawnMistake() {
  return (
    <svg viewBox="0 0 320 112" aria-hidden>
      <rect className="drawn-box" x="12" y="28" width="116" height="56" rx="8" />
      <text fontSize="13" x="26" y="51">
        usageLocation
      </text>
      <text className="drawn-value" fontSize="15" x="26" y="71">
        US
      </text>
      <path className="drawn-dash" d="M128 56h74" />
      <path className="drawn-triangle" d="M165 40l17 30h-34z" />
      <path className="drawn-bang" d="M165 51v8M165 64v.1" />
      <rect className="drawn-box" x="202" y="28" width="106" height="56" rx="8" />
      <text fontSize="13" x="216" y="51">
        timezone
      </text>
      <text className="drawn-value drawn-value-wrong" fontSize="15" x="216" y="71">
        US
      </text>
    </svg>
  );
}
