import type { MediationOptions } from '@mingbai/api/contract';
import { Choices } from '../../ui/choices.tsx';
import { Screen } from './screen.tsx';
import type { Mediation, StopAnswer } from './use-mediation.ts';
import { text } from './words.ts';

const answers: readonly StopAnswer[] = ['yes', 'no', 'unsure'];

/** The stop conditions one by one, in plain questions (人民调解法 17、25). */
export function StopsStep({ mediation, options }: { mediation: Mediation; options: MediationOptions }) {
  const { stopAt } = mediation;
  const stop = options.stops[stopAt];
  if (!stop) return null;
  const given = mediation.answers[stop.code];
  return (
    <Screen
      at="stops"
      name={`stops ${stop.code}`}
      title={stop.question}
      back={{ go: stopAt === 0 ? mediation.back : () => mediation.reopenStop(stopAt - 1) }}
      {...(given ? { next: { go: () => mediation.answerStop(options, stop.code, given) } } : {})}
    >
      <Choices
        label={stop.question}
        choices={answers.map((value) => ({ value, title: text.stops[value] }))}
        chosen={given ? [given] : []}
        onChoose={(answer) => mediation.answerStop(options, stop.code, answer)}
      />
      <p className="quiet">
        {text.stops.count(stopAt + 1, options.stops.length)}。{text.stops.unsureHint}
      </p>
    </Screen>
  );
}
