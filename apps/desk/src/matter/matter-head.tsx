import type { ClockView, Me } from '@mingbai/api/contract';
import { Link, useLocation } from 'wouter';
import { writeInstant } from '../lib/dates.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { Clock } from '../queue/clock.tsx';
import { Flags } from '../queue/flags.tsx';
import { Assignment } from './assignment.tsx';
import type { MatterKind } from './kind.ts';

interface MatterHeadProps {
  kind: MatterKind;
  backTitle: string;
  title: string;
  page: {
    id: string;
    receiptNo: string;
    stateTitle: string;
    receivedAt: string;
    channel: string;
    assignee: string | null;
    names: Readonly<Record<string, string>>;
    clocks: readonly ClockView[];
    flags: readonly string[];
    erased: boolean;
  };
  me: Me;
  refetch: () => void;
}

const channelTitles: Readonly<Record<string, string>> = {
  web: '网页',
  kiosk: '自助机',
  wechat: '微信',
  window: '窗口',
  station: '工作站',
  phone: '电话',
};

/** Number, state and clocks of a matter, and who has it. */
export function MatterHead({ kind, backTitle, title, page, me, refetch }: MatterHeadProps) {
  const [, navigate] = useLocation();
  useShortcuts({ Escape: () => navigate(`/${kind}`), r: refetch });
  return (
    <div className="matter-head">
      <Link href={`/${kind}`}>← {backTitle}（Esc）</Link>
      <div className="matter-title">
        <h1>
          {title} <span className="figures quiet">{page.receiptNo}</span>
        </h1>
        <span className="state">{page.stateTitle}</span>
        <Flags flags={page.flags} />
      </div>
      <div className="matter-line">
        <span className="clocks">
          {page.clocks.map((clock) => (
            <Clock key={clock.code} clock={clock} withTitle />
          ))}
        </span>
        <span className="quiet">
          {writeInstant(page.receivedAt)} 由{channelTitles[page.channel] ?? page.channel}收到
        </span>
        <Assignment kind={kind} id={page.id} assignee={page.assignee} names={page.names} me={me} />
      </div>
      {page.erased && <p className="mind">这件事的个人信息已按规定清除，只留办理记录。</p>}
    </div>
  );
}
