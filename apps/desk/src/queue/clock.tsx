import type { ClockView } from '@mingbai/api/contract';

type Urgency = 'paused' | 'overdue' | 'today' | 'soon' | 'calm';

const signs: Record<Urgency, string> = { paused: '‖', overdue: '▲', today: '▲', soon: '△', calm: '' };
const soonDaysMax = 2;

function urgencyOf({ daysLeft, paused }: ClockView): Urgency {
  if (paused) return 'paused';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= soonDaysMax ? 'soon' : 'calm';
}

function words({ daysLeft, paused }: ClockView): string {
  if (paused) return '暂停计时';
  if (daysLeft < 0) return `超 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
}

/** How long is left, in a word and a sign; the colour only repeats it. */
export function Clock({ clock, withTitle = false }: { clock: ClockView; withTitle?: boolean }) {
  const urgency = urgencyOf(clock);
  return (
    <span className="clock" data-urgency={urgency}>
      <span className="clock-left">
        <span aria-hidden="true">{signs[urgency]}</span> {words(clock)}
      </span>
      <span className="quiet">
        {withTitle ? `${clock.title} · ` : ''}
        {clock.dueOn.slice(5)}
      </span>
    </span>
  );
}
