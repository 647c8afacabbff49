import { useEffect, useState } from 'react';
import { hasVoice } from './speech.ts';

/** Whether there is a Chinese voice; browsers load their voices late and say so. */
export function useVoice(): boolean {
  const [speaks, setSpeaks] = useState(hasVoice);
  useEffect(() => {
    // Safari before 16 has its voices at once and tells of none later.
    if (!('speechSynthesis' in window) || typeof speechSynthesis.addEventListener !== 'function') return;
    const look = () => setSpeaks(hasVoice());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return speaks;
}
