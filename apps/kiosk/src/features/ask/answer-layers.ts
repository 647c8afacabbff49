import type { Block } from './markdown.ts';

export interface AnswerLayers {
  conclusion: Block[];
  steps: Block[];
  law: Block[];
}

/** What the composer writes above the articles themselves; it belongs beside the quotes, not among the steps. */
const lawHeadings = new Set(['法律怎么说', '法律依据', '依据', '还可能用得上']);
const stepHeadings = new Set(['怎么办', '您可以这样做']);

interface Section {
  heading: string;
  blocks: Block[];
}

/**
 * 结论: the first paragraph. 依据: the sections about the law. 怎么办: all that is left, the steps themselves first, whatever the composer put before
 * them. A heading that only repeats the name of its layer is left out.
 */
export function splitLayers(blocks: Block[]): AnswerLayers {
  const [first, ...others] = blocks;
  const hasConclusion = first?.kind === 'paragraph';
  const sections = cutSections(hasConclusion ? others : blocks);
  const isLaw = ({ heading }: Section) => lawHeadings.has(heading);
  const isSteps = ({ heading }: Section) => stepHeadings.has(heading);
  const advice = sections.filter((section) => !isLaw(section));
  return {
    conclusion: hasConclusion ? [first] : [],
    steps: [...advice.filter(isSteps), ...advice.filter((section) => !isSteps(section))].flatMap(withHeading),
    law: sections.filter(isLaw).flatMap(withHeading),
  };
}

function cutSections(blocks: Block[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    const last = sections[sections.length - 1];
    if (block.kind === 'heading') sections.push({ heading: block.text, blocks: [] });
    else if (last) last.blocks.push(block);
    else sections.push({ heading: '', blocks: [block] });
  }
  return sections;
}

const saidByTheLayer = new Set([...stepHeadings, '法律怎么说', '法律依据', '依据', '']);

function withHeading({ heading, blocks }: Section): Block[] {
  return saidByTheLayer.has(heading) ? blocks : [{ kind: 'heading', text: heading }, ...blocks];
}
