import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRules } from '../../packages/knowledge/src/triage/check-rules.ts';
import { loadTriager, rules } from './load-triager.ts';

const triager = loadTriager();
const kindsFor = (message: string, answers: Record<string, string> = {}): string[] => triager.explore({ message, answers }).routes.map(({ kind }) => kind);

describe('the right door', () => {
  test('unpaid wages go to the inspectorate and to arbitration, with aid for wages', () => {
    const kinds = kindsFor('老板三个月没给我发工资');
    expect(kinds).toEqual(expect.arrayContaining(['labour-inspection', 'labour-arbitration', 'legal-aid']));
    expect(kinds.at(-1)).toBe('staff');
  });

  test('whether it was employment is asked, and changes the door', () => {
    const first = triager.explore({ message: '老板不发工资' });
    expect(first.questions.map(({ id }) => id)).toContain('employment');
    const kinds = kindsFor('老板不发工资', { employment: '帮个人干活（劳务、装修、家政）' });
    expect(kinds).not.toContain('labour-arbitration');
    expect(kinds).toContain('court');
  });

  test.each(['我想离婚，孩子和房子怎么分', '朋友借钱不还', '房东不退押金', '物业费太贵可以不交吗'])(
    'ordinary disputes are never promised legal aid: %s',
    (message) => {
      const triage = triager.explore({ message });
      expect(triage.routes.map(({ kind }) => kind)).not.toContain('legal-aid');
      expect(triage.notRoutes.map(({ kind }) => kind)).toContain('legal-aid');
    },
  );

  test('a violent marriage opens the protection order, aid without means test, and closes mediation', () => {
    const triage = triager.explore({ message: '老公经常打我，我想离婚' });
    expect(triage.safety?.gate).toBe('P1');
    const kinds = triage.routes.map(({ kind }) => kind);
    expect(kinds[0]).toBe('protection-order');
    expect(triage.routes.find(({ kind }) => kind === 'legal-aid')?.action).toEqual({ type: 'apply-aid', target: 'N04' });
    expect(kinds).not.toContain('mediation');
  });

  test('a divorce with a claim for maintenance may have aid for the maintenance', () => {
    expect(triager.explore({ message: '离婚后前夫不给抚养费' }).routes.find(({ kind }) => kind === 'legal-aid')?.action.target).toBe('C04');
  });

  test('an arbitration clause closes the court', () => {
    const triage = triager.explore({ message: '装修合同违约，合同里有仲裁条款' });
    expect(triage.routes[0]?.kind).toBe('arbitration');
    expect(triage.routes.map(({ kind }) => kind)).not.toContain('court');
    expect(triage.notRoutes.map(({ kind }) => kind)).toContain('court');
  });

  test('mediation is an offer: it never stands alone before the court', () => {
    for (const matter of rules.routes.matters.filter(({ routes }) => routes.some(({ kind }) => kind === 'mediation') && matterIsCivil(routes))) {
      expect(
        matter.routes.some(({ kind }) => ['court', 'labour-arbitration', 'administrative-reconsideration'].includes(kind)),
        matter.id,
      ).toBe(true);
    }
  });

  test('a known first day gives the last day of the door', () => {
    const triage = triager.explore({
      message: '公司辞退我，不给补偿',
      answers: { 'date:D_LABOUR': '2026-03-02', employment: '有劳动关系（在公司上班、听公司管）' },
    });
    expect(triage.routes.find(({ kind }) => kind === 'labour-arbitration')?.deadline?.lastDay).toBe('2027-03-02');
  });

  test('less than seven days to the last day opens P5', () => {
    const triage = triager.explore({ message: '不服一审判决想上诉', answers: { stage: '不服判决', 'date:D_APPEAL': '2026-11-11' } });
    expect(triage.safety?.gate).toBe('P5');
  });

  test('who would rather tap starts with the field, then the matter, then gets doors', () => {
    const start = triager.explore({});
    expect(start.questions[0]?.id).toBe('field');
    const labour = triager.explore({ answers: { field: '工资劳动' } });
    expect(labour.questions[0]).toMatchObject({ id: 'matter', options: expect.arrayContaining(['拖欠工资']) as string[] });
    const wages = triager.explore({ answers: { field: '工资劳动', matter: '拖欠工资' } });
    expect(wages.routes.map(({ kind }) => kind)).toContain('labour-inspection');
    expect(wages.questions[0]?.id).toBe('employment');
  });

  test('every option of every field leads to a door besides a person', () => {
    for (const title of Object.values(rules.routes.fieldTitles)) {
      const [question] = triager.explore({ answers: { field: title } }).questions;
      const matters = question?.id === 'matter' ? question.options : [undefined];
      for (const matter of matters) {
        const answers: Record<string, string> = matter === undefined ? { field: title } : { field: title, matter };
        expect(triager.explore({ answers }).routes.length, `${title} ${matter ?? ''}`).toBeGreaterThan(1);
      }
    }
  });

  test('in danger the first door is the telephone', () => {
    expect(triager.explore({ message: '有人拿刀追我' }).routes[0]).toMatchObject({ kind: 'emergency', action: { type: 'call', target: '110' } });
  });
});

describe('what the words already say is not asked', () => {
  const questionsFor = (message: string): string[] => triager.explore({ message }).questions.map(({ id }) => id);

  test.each([
    ['楼上漏水把我家天花板泡了', 'noise'],
    ['邻居家的狗把我孩子咬了', 'noise'],
    ['我租房到期房东不退押金，合同里写了退', 'wage-iou'],
    ['借给朋友5万块钱能要回来吗', 'arbitration-clause'],
    ['我在公司上班，老板拖欠工资', 'employment'],
    ['老公不同意离婚，我想离', 'both-agree'],
    ['一审判决下来了我不服想上诉', 'stage'],
    ['被车撞了骨折住院，交警认定对方全责', 'hurt'],
  ])('%s: not %s', (message, question) => {
    expect(questionsFor(message)).not.toContain(question);
  });

  test.each([
    ['到期了房东催我搬，没有换锁也没停水停电', 'forced-out'],
    ['怕法院强制执行我，判决下来怎么办', 'stage'],
    ['判决书下来了我没钱，会不会变成老赖', 'stage'],
    ['还没入职就被公司取消了，劳动合同没签', 'employment'],
    ['楼上半夜蹦迪吵得睡不着', 'noise'],
    ['老板不发工资', 'employment'],
    ['装修公司合同纠纷不退定金', 'arbitration-clause'],
  ])('%s: %s is asked', (message, question) => {
    expect(questionsFor(message)).toContain(question);
  });

  test('and changes the doors: noise somebody was told of goes to the police, a lost appeal shows its clock', () => {
    expect(kindsFor('楼上邻居半夜敲地板，社区劝过好几次都不听')).toContain('emergency');
    const stages = triager.explore({ message: '一审判决下来了我不服，想上诉' }).routes.filter(({ kind }) => kind === 'court');
    expect(stages.map(({ deadline }) => deadline?.code)).toEqual(['D_APPEAL']);
  });

  test('a tap outweighs words', () => {
    expect(kindsFor('我在公司上班，老板不发工资', { employment: '帮个人干活（劳务、装修、家政）' })).not.toContain('labour-arbitration');
  });

  test('who asks about legal aid or mediation itself gets to it', () => {
    expect(kindsFor('法律援助怎么申请，要什么材料')[0]).toBe('legal-aid');
    expect(kindsFor('人民调解要不要钱')[0]).toBe('mediation');
  });
});

test('a greeting tells of nothing: no door but a person, and the first question', () => {
  const { field, routes, questions } = triager.explore({ message: '你好' });
  expect([field, routes.map(({ kind }) => kind), questions.map(({ id }) => id)]).toEqual(['other', ['staff'], ['field']]);
});

test.each([
  ['老公没有打我', null],
  ['我不是被家暴，就是过不下去了', null],
  ['判决书昨天收到想上诉', null],
  ['跟人打架轻微伤', null],
  ['今天是最后一天了，明天就过期', 'P5'],
  ['后天就过上诉期了', 'P5'],
  ['遇到杀猪盘怎么办', 'P4'],
  ['被抓', 'P7'],
  ['我想杀了老板', 'P0'],
  ['我被捅了一刀，血流不止。另外房东不退押金，我想知道怎么办', 'P0'],
])('%s: %s', (message, gate) => {
  expect(triager.explore({ message }).safety?.gate ?? null).toBe(gate);
});

describe('a bare reply', () => {
  test('that follows another keeps what was answered before', () => {
    const story = '老板拖欠我三个月工资不给';
    const [first] = triager.explore({ message: story }).questions;
    const option = first?.options[0] ?? '';
    const dated = triager.triageReply([option, story], '11月3日');
    expect(dated?.routes).toEqual(triager.explore({ message: story, answers: { [first?.id ?? '']: option, 'date:D_INSPECT': '2026-11-03' } }).routes);
    expect(dated?.routes.some(({ deadline }) => deadline?.lastDay !== undefined)).toBe(true);
  });

  test('to nothing is no reply', () => {
    expect(triager.triageReply([], '没有')).toBeUndefined();
    expect(triager.triageReply(['你好'], '11月3日')).toBeUndefined();
  });
});

describe('danger that was tapped', () => {
  const danger = rules.routes.questions.find(({ id }) => id === 'danger')?.options[0] ?? '';

  test('opens P0, with or without words', () => {
    expect(triager.explore({ answers: { danger } }).safety?.gate).toBe('P0');
    expect(triager.explore({ message: '我想离婚', answers: { danger } }).safety?.gate).toBe('P0');
    expect(triager.explore({ message: '我想离婚', answers: { danger: '没有' } }).safety).toBeNull();
  });

  test('keeps the doors of a violent marriage', () => {
    const triage = triager.explore({ message: '老公经常打我，我想离婚', answers: { danger } });
    expect(triage.safety?.gate).toBe('P0');
    expect(triage.routes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['emergency', 'protection-order']));
  });
});

describe('the rules', () => {
  const articlesFile = '/work/shared/law/articles.jsonl';
  test.skipIf(!existsSync(articlesFile))('stand on articles that exist (skipped where the official texts are not there)', () => {
    const articles = new Set(
      readFileSync(articlesFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => toReference(JSON.parse(line))),
    );
    const guides = join(import.meta.dirname, '../../packages/knowledge/content/guides');
    const faults = checkRules(rules, {
      hasArticle: (slug, article) => articles.has(`${slug}:${article}`),
      hasTarget: (target) => existsSync(join(guides, `${target.replace('guide:', '')}.md`)),
    });
    expect(faults).toEqual([]);
  });

  test('a rule on an article nobody has is found', () => {
    const faults = checkRules(rules, { hasArticle: (slug) => slug !== 'legal-aid-law' });
    expect(faults.some(({ fault }) => fault.includes('legal-aid-law:31'))).toBe(true);
  });

  test('what was not read in the law stands beside no article', () => {
    const all = rules.routes.matters.flatMap(({ routes, notRoutes }) => [...routes, ...notRoutes]);
    expect(all.filter(({ sureness, basis }) => sureness !== 'V' && basis.length > 0)).toEqual([]);
  });
});

function matterIsCivil(routes: { kind: string }[]): boolean {
  return !routes.some(({ kind }) => kind === 'notary' || kind === 'hotline');
}

function toReference(value: unknown): string {
  const { law, article } = Object(value) as { law: unknown; article: unknown };
  return `${String(law)}:${String(article)}`;
}
