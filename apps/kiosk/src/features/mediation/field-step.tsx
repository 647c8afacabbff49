import type { MediationOptions } from '@mingbai/api/contract';
import { Choices } from '../../ui/choices.tsx';
import type { Field } from './draft.ts';
import { Screen } from './screen.tsx';
import type { Mediation } from './use-mediation.ts';
import { text } from './words.ts';

export function FieldStep({ mediation, options, known }: { mediation: Mediation; options: MediationOptions; known: Field | undefined }) {
  const { draft, faults } = mediation;
  const guess = options.fields.some(({ code }) => code === known) ? known : undefined;
  const chosen = draft.field ?? guess ?? null;
  const go = () => {
    if (!chosen) {
      mediation.fault({ field: text.field.must });
      return;
    }
    mediation.set({ field: chosen });
    mediation.next();
  };
  return (
    <Screen
      at="field"
      name="field"
      title={text.field.title}
      lead={draft.field === null && guess ? text.field.seed : text.field.lead}
      errors={faults}
      back={{ go: mediation.returning ? mediation.back : () => mediation.reopenStop(Math.max(options.stops.length - 1, 0)) }}
      next={{ go }}
    >
      <Choices
        columns
        label={text.field.title}
        choices={options.fields.map(({ code, title }) => ({ value: code, title }))}
        chosen={chosen ? [chosen] : []}
        onChoose={(field) => mediation.set({ field })}
      />
    </Screen>
  );
}
