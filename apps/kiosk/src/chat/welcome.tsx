import type { PublicSettings } from '@mingbai/api/contract';
import { Suggestions } from '../features/ask/suggestions.tsx';
import { Button } from '../ui/button.tsx';
import { chatWords } from './words.ts';

export function Welcome({ settings, onAsk, onTap }: { settings: PublicSettings; onAsk: (message: string) => void; onTap: () => void }) {
  return (
    <div className="welcome">
      <h2 className="welcome-greeting">{chatWords.greeting}</h2>
      <p>{chatWords.offer}</p>
      <p className="quiet small">{chatWords.noLogin}</p>
      <Button icon="tap" className="welcome-tap" onClick={onTap}>
        {chatWords.tapInstead}
      </Button>
      <Suggestions title={chatWords.examplesTitle} items={chatWords.examples} onPick={onAsk} />
      {settings.sample && <p className="quiet small">{chatWords.sample}</p>}
    </div>
  );
}
