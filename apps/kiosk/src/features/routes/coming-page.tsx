import { Tag } from '../../ui/tag.tsx';
import './coming-page.css';
import { type ComingDoor, comingText } from './coming-doors.ts';

export function ComingPage({ door, hallName }: { door: ComingDoor; hallName: string }) {
  const text = comingText[door];
  return (
    <div className="coming">
      <p className="coming-will">
        <Tag tone="mind">还没有开通</Tag>
        <span>
          {text.will}
          {text.free}
        </span>
      </p>
      <section>
        <h3>今天就可以这样办</h3>
        <p className="quiet small">窗口在：{hallName}</p>
        <List items={text.today} />
      </section>
      <section>
        <h3>请带上</h3>
        <List items={text.bring} />
      </section>
      <p className="coming-mind">{text.mind}</p>
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="coming-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
