import { useEffect, useState } from 'react';
import { clockText, dayText } from '../lib/date-text.ts';

export function TopBar({ hallName }: { hallName: string }) {
  const now = useNow();
  return (
    <header className="top-bar">
      <span className="top-hall">{hallName}</span>
      <span className="top-time">
        <span className="quiet">{dayText(now)}</span> <time className="top-clock">{clockText(now)}</time>
      </span>
    </header>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
