import type { AidMaterial, UploadSession } from '@mingbai/api/contract';
import type { ReactNode } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { StepScreen } from '../../ui/step-screen.tsx';
import { frame } from './form-screens.tsx';
import { listMaterials, type MaterialAsked } from './material-list.ts';
import type { ScreenProps } from './screen-props.ts';
import { aidWords, materialStateTitle } from './words.ts';

const words = aidWords.materials;

export interface UploadPlace {
  papers: { code: AidMaterial; title: string }[];
  session: UploadSession | null;
}

interface Props extends ScreenProps {
  /** Where photographs come in: the camera on the phone, a QR at the kiosk. */
  renderUploads: (place: UploadPlace) => ReactNode;
  arrived: ReadonlySet<AidMaterial>;
  /** Photographs taken before are gone and must be taken again. */
  photosGone: boolean;
}

export function Materials({ renderUploads, arrived, photosGone, ...props }: Props) {
  const { draft, change, options, screening } = props;
  const asked = listMaterials(draft, screening, options);
  const photographed = asked.filter(({ code }) => draft.materials[code]?.state === 'photographed');
  const missing = photographed.filter(({ code }) => !arrived.has(code));
  const set = (code: AidMaterial, state: MaterialAsked['states'][number], reason = '') =>
    change({ materials: { ...draft.materials, [code]: { state, reason } } });
  return (
    <StepScreen {...frame(props)} title={words.title} lead={words.lead}>
      <p className="quiet">
        {words.formDone}
        {draft.means === 'declaration' && words.promiseDone}
      </p>
      {asked.map((material) => (
        <MaterialCard
          key={material.code}
          material={material}
          given={draft.materials[material.code]}
          later={options.supplementDays}
          onChoose={(state) => set(material.code, state)}
          onReason={(reason) => set(material.code, 'waived', reason)}
        />
      ))}
      {photosGone && missing.length > 0 && (
        <p className="mind-note" role="alert">
          {words.photosGone}
        </p>
      )}
      {photographed.length > 0 && renderUploads({ papers: photographed.map(({ code, title }) => ({ code, title })), session: draft.uploads })}
      {missing.length > 0 && !photosGone && (
        <p className="mind-note" role="status">
          {missing.map(({ title }) => title).join('、')}：{words.photosNone}
        </p>
      )}
    </StepScreen>
  );
}

interface CardProps {
  material: MaterialAsked;
  given: { state: MaterialAsked['states'][number]; reason: string } | undefined;
  later: number;
  onChoose: (state: MaterialAsked['states'][number]) => void;
  onReason: (reason: string) => void;
}

function MaterialCard({ material, given, later, onChoose, onReason }: CardProps) {
  return (
    <section className="panel" aria-label={material.title}>
      <h4 className="panel-title">{material.title}</h4>
      {material.note !== '' && <p className="quiet small">{material.note}</p>}
      <Choices
        columns
        label={words.how(material.title)}
        choices={material.states.map((state) => ({
          value: state,
          title: materialStateTitle[state].title,
          note: state === 'deferred' ? `${later} 个工作日内补上` : materialStateTitle[state].note,
        }))}
        chosen={given ? [given.state] : []}
        onChoose={onChoose}
      />
      {given?.state === 'waived' && <TextField label={words.reason} value={given.reason} maxLength={200} onValue={onReason} />}
    </section>
  );
}
