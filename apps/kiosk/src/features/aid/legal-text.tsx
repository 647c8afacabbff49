import { useEffect, useState } from 'react';
import { readAloud, stopReading } from '../../lib/speech.ts';
import { useVoice } from '../../lib/use-voice.ts';
import { Button } from '../../ui/button.tsx';
import { aidWords } from './words.ts';

const words = aidWords.declaration;

/** A text to agree to, with its version, read aloud where the machine can. */
export function LegalText({ paragraphs, version }: { paragraphs: readonly string[]; version: string }) {
  const speaks = useVoice();
  return (
    <>
      <div className="panel legal-text">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="quiet small">{words.version(version)}</p>
      </div>
      {speaks && <ReadToMe paragraphs={paragraphs} />}
    </>
  );
}

function ReadToMe({ paragraphs }: { paragraphs: readonly string[] }) {
  const [reading, setReading] = useState(false);
  useEffect(() => stopReading, []);
  const toggle = () => {
    setReading(!reading);
    if (reading) stopReading();
    else readAloud(paragraphs.join('\n'), () => setReading(false));
  };
  return (
    <div className="row-acts">
      <Button icon={reading ? 'stop' : 'speak'} onClick={toggle}>
        {reading ? words.stop : words.read}
      </Button>
    </div>
  );
}
