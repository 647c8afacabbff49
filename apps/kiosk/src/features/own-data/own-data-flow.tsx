import { type ReactNode, useState } from 'react';
import { ChangeScreen } from './change-screen.tsx';
import { CorrectScreen } from './correct-screen.tsx';
import { EraseScreen } from './erase-screen.tsx';
import { ExportScreen } from './export-screen.tsx';
import { KeptScreen } from './kept-screen.tsx';
import { MenuScreen } from './menu-screen.tsx';
import './own-data.css';
import type { OwnDataProps } from './props.ts';

export type OwnScreen = 'menu' | 'kept' | 'export' | 'change' | 'correct' | 'erase';

/** What the owner of a matter may do with her data (个人信息保护法 44–47), one thing on each screen. */
export function OwnDataFlow(props: OwnDataProps) {
  const [at, setAt] = useState<OwnScreen>('menu');
  const { shell, matter } = props;
  const toMenu = () => setAt('menu');
  const toChange = () => setAt('change');
  const screens: Record<OwnScreen, () => ReactNode> = {
    menu: () => <MenuScreen shell={shell} matter={matter} onOpen={setAt} onBack={props.onBack} />,
    kept: () => <KeptScreen shell={shell} matter={matter} onBack={toMenu} />,
    export: () => <ExportScreen {...props} onBack={toMenu} />,
    change: () => <ChangeScreen shell={shell} onOpen={setAt} onBack={toMenu} />,
    correct: () => <CorrectScreen shell={shell} onBack={toChange} />,
    erase: () => <EraseScreen {...props} onBack={toChange} onDone={toMenu} />,
  };
  return (
    <div key={at} className="flow-place">
      {screens[at]()}
    </div>
  );
}
