import './desk.css';
import { deskWords } from './words.ts';

export function App() {
  return (
    <main className="desk">
      <h1>{deskWords.title}</h1>
      <p className="desk-state" role="status">
        {deskWords.state}
      </p>
      <p>{deskWords.lead}</p>
      <section>
        <h2>{deskWords.willTitle}</h2>
        <dl className="desk-will">
          {deskWords.will.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{deskWords.meanwhileTitle}</h2>
        <ul className="desk-list">
          {deskWords.meanwhile.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <nav className="desk-links" aria-label={deskWords.title}>
        <a href="/">{deskWords.chat}</a>
        <a href="/kiosk">{deskWords.kiosk}</a>
      </nav>
    </main>
  );
}
