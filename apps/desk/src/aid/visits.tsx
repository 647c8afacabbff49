import type { AidPage } from '@mingbai/api/contract';
import { writeInstant } from '../lib/dates.ts';
import { visitChannelTitles } from '../matter/common-needs.tsx';
import { Section } from '../ui/section.tsx';

const channelTitles: Readonly<Record<string, string>> = visitChannelTitles;

export function Visits({ visits, names }: Pick<AidPage, 'visits' | 'names'>) {
  if (visits.length === 0) return null;
  return (
    <Section title="回访">
      <ul className="plain">
        {visits.map(({ at, by, channel, reached, satisfied, comment, complaint, dueOn }) => (
          <li key={`${dueOn}${at ?? ''}`}>
            {at === null ? (
              <>待回访，最晚 {dueOn}</>
            ) : (
              <>
                {writeInstant(at)} {by === null ? '' : (names[by] ?? by)} {channel === null ? '' : (channelTitles[channel] ?? channel)}：
                {reached === true ? '联系上了' : '没联系上'}
                {satisfied !== null && `，满意 ${satisfied} 分`}
                {complaint && '，投诉'}
                {comment !== '' && <p className="quiet">{comment}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
