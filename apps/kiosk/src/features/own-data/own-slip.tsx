import type { Section } from './to-sections.ts';
import { ownDataWords as words } from './words.ts';

/** The list on paper, whole; `slip` is what the kiosk's print sheet lets through. */
export function OwnSlip({ title, sections }: { title: string; sections: readonly Section[] }) {
  return (
    <section className="slip" aria-hidden="true">
      <h1>{title}</h1>
      {sections.map((section, at) => (
        <div key={`${section.title} ${at}`}>
          <h2>{section.title}</h2>
          {section.rows.map(({ name, text }, place) => (
            <p key={`${name} ${place}`} className="slip-text">
              {name}：{text}
            </p>
          ))}
        </div>
      ))}
      <p className="slip-foot">{words.export.slipTake}</p>
    </section>
  );
}
