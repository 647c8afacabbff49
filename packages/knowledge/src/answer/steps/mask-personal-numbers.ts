import { maskNumbers } from '../../text/mask.ts';
import type { AnswerContext } from '../context.ts';

/** From here on nothing sees an ID, phone or bank card number: no search, no model, no log, no store. */
export function maskPersonalNumbers(context: AnswerContext): void {
  context.message = maskNumbers(context.question.message);
  context.searchText = toSearchText(withPredecessor(context.message, context.question.previous.map(maskNumbers)));
}

const pointsBack =
  /^(那|那么|这|这个|这种|那个|它|他们?|她们?|对方|上面|前面|刚才|还有|另外|如果|要是|为什么|为啥|怎么办|多久|多少|去哪|在哪|需要|可以|能不能|要不要)/;
const shortQuestionMax = 14;

/** «那要多久?» says nothing without what was asked before it. */
function withPredecessor(message: string, previous: string[]): string {
  const [last] = previous;
  if (last === undefined || message.length > shortQuestionMax || !pointsBack.test(message)) return message;
  return `${last} ${message}`;
}

/** What stands in place of a number says nothing of the trouble, and spaces between Chinese characters would tear its words apart. */
function toSearchText(text: string): string {
  return text.replace(/［[^］]*］/g, ' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
