import { useState } from 'react';
import { useSettings } from '../features/settings/use-settings.ts';
import './kiosk.css';
import { stopReading } from '../lib/speech.ts';
import { Visit } from './visit.tsx';

/**
 * Everything a person does here lives in one Visit and only in memory. Ending it throws the whole component away, with its words, its answers, its
 * running request and its settings: there is no list of things to remember to clear.
 */
export function App() {
  const settings = useSettings();
  const [visitNumber, setVisitNumber] = useState(0);
  const end = () => {
    stopReading();
    setVisitNumber((number) => number + 1);
  };
  return <Visit key={visitNumber} settings={settings} onEnd={end} />;
}
