import './number-pad.css';

const rows = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Props {
  label: string;
  /** The key left of 0, for decimals or the last place of an ID number. */
  extra?: '.' | 'X';
  onKey: (change: (before: string) => string) => void;
}

/** In place of the small keys of a touch keyboard. */
export function NumberPad({ label, extra, onKey }: Props) {
  const add = (sign: string) => onKey((before) => before + sign);
  return (
    <div className="number-pad" role="group" aria-label={label}>
      {rows.map((digit) => (
        <PadKey key={digit} word={digit} onClick={() => add(digit)} />
      ))}
      {extra === undefined ? <span /> : <PadKey word={extra} onClick={() => add(extra)} />}
      <PadKey word="0" onClick={() => add('0')} />
      <PadKey word="删" onClick={() => onKey((before) => before.slice(0, -1))} />
    </div>
  );
}

function PadKey({ word, onClick }: { word: string; onClick: () => void }) {
  return (
    <button type="button" className="pad-key" onClick={onClick}>
      {word}
    </button>
  );
}
