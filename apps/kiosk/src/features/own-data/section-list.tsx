import { maskMiddle, type Section } from './to-sections.ts';

/** The list as it is read on a screen; `masked` where others stand behind her. */
export function SectionList({ sections, masked }: { sections: readonly Section[]; masked: boolean }) {
  return sections.map(({ title, rows }, at) => (
    <section key={`${title} ${at}`} className="panel" aria-label={title}>
      <h4 className="panel-title">{title}</h4>
      <dl className="own-rows">
        {rows.map(({ name, text, secret }, place) => (
          <div key={`${name} ${place}`}>
            <dt>{name}</dt>
            <dd>{secret && masked ? maskMiddle(text) : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
