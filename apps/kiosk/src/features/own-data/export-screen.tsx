import { useState } from 'react';
import { saveFile } from '../../lib/save-file.ts';
import { BasisChips } from '../../ui/basis-chips.tsx';
import { Button } from '../../ui/button.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { useSaving } from '../../ui/use-saving.tsx';
import type { Kept } from './api.ts';
import { OwnSlip } from './own-slip.tsx';
import type { OwnDataProps } from './props.ts';
import { SectionList } from './section-list.tsx';
import { type Section, toSections, toText } from './to-sections.ts';
import { useKept } from './use-kept.ts';
import { WaitingScreen } from './waiting-screen.tsx';
import { rights, ownDataWords as words } from './words.ts';

const text = words.export;

/** All of it to be seen; a phone keeps it as well, and a hall's printer prints it where nobody at home may find the paper. */
export function ExportScreen(props: OwnDataProps) {
  const loaded = useKept(props.matter);
  if (!loaded.kept) return <WaitingScreen shell={props.shell} title={text.title} loaded={loaded} onBack={props.onBack} />;
  const sections = toSections(loaded.kept, props.stages);
  return props.shell.device === 'kiosk' ? (
    <KioskExport key="ready" {...props} sections={sections} />
  ) : (
    <PhoneExport key="ready" {...props} sections={sections} kept={loaded.kept} />
  );
}

function KioskExport({ shell, matter, watched, sections, onBack }: OwnDataProps & { sections: readonly Section[] }) {
  const prints = !watched;
  return (
    <StepScreen
      shell={shell}
      title={text.title}
      lead={text.kioskLead}
      back={{ go: onBack }}
      more={
        prints && (
          <Button icon="print" onClick={() => window.print()}>
            {text.print}
          </Button>
        )
      }
      slip={prints && <OwnSlip title={text.fileName(matter.receiptNo)} sections={sections} />}
    >
      {!prints && <p className="mind-note">{text.noPrint}</p>}
      <SectionList sections={sections} masked />
      <BasisChips basis={[rights.see]} label={words.kept.basis} onOpen={shell.onBasis} />
    </StepScreen>
  );
}

function PhoneExport({ shell, matter, watched, saves, sections, kept, onBack }: OwnDataProps & { sections: readonly Section[]; kept: Kept }) {
  const [said, setSaid] = useState('');
  const saving = useSaving(watched);
  const name = text.fileName(matter.receiptNo);
  const save = (content: string, type: string, ending: string) =>
    saving.save(() => {
      saveFile(new Blob([content], { type }), `${name}.${ending}`);
      setSaid(text.saved);
    });
  const saveText = () => save(toText(name, sections), 'text/plain;charset=utf-8', 'txt');
  return (
    <StepScreen shell={shell} title={text.title} lead={text.phoneLead} back={{ go: onBack }} {...(saves ? { next: { word: text.save, go: saveText } } : {})}>
      <p className={said === '' ? 'sr-only' : 'own-said'} role="status">
        {said}
      </p>
      {!saves && <p className="mind-note">{text.byHand}</p>}
      <SectionList sections={sections} masked={false} />
      {saves && (
        <section className="panel">
          <p>{text.saveDataWhy}</p>
          <div className="row-acts">
            <Button icon="book" onClick={() => save(JSON.stringify(kept.data, null, 2), 'application/json', 'json')}>
              {text.saveData}
            </Button>
          </div>
        </section>
      )}
      <BasisChips basis={[rights.see]} label={words.kept.basis} onOpen={shell.onBasis} />
      {saving.question}
    </StepScreen>
  );
}
