import { Icon, type IconName } from '../ui/icon.tsx';
import { chatWords } from './words.ts';

interface Props {
  districtName: string;
  large: boolean;
  onLarge: () => void;
  onPerson: () => void;
  onMore: () => void;
}

export function Header({ districtName, large, onLarge, onPerson, onMore }: Props) {
  return (
    <header className="chat-header">
      <div className="chat-brand">
        <h1>{chatWords.title}</h1>
        <p className="quiet chat-subtitle">{districtName + chatWords.subtitle}</p>
      </div>
      <HeaderButton icon="type" word={chatWords.large} pressed={large} onClick={onLarge} />
      <HeaderButton icon="people" word={chatWords.person} onClick={onPerson} />
      <HeaderButton icon="more" word={chatWords.more} onClick={onMore} />
    </header>
  );
}

function HeaderButton({ icon, word, pressed, onClick }: { icon: IconName; word: string; pressed?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="header-button" aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      <span>{word}</span>
    </button>
  );
}
