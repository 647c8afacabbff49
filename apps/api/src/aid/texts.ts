import { createHash } from 'node:crypto';

/** A text residents read and agree to. A change of words is a new version. */
export interface AgreedText {
  version: string;
  title: string;
  paragraphs: readonly string[];
}

/** What is done with personal data (personal-information-protection-law:17, 35). */
export const aidNotice: AgreedText = {
  version: '2026-1',
  title: '个人信息处理告知',
  paragraphs: [
    '谁在处理：受理您申请的法律援助机构，也就是您选的办理点。',
    '为了什么：审查您的申请、安排人帮您、把结果告诉您、办完以后回访您。只用在这些事上。',
    '收哪些：您的姓名、证件号码、电话、地址，您写的事情经过和请求，对方的姓名和联系方式；申请要看经济状况的，还有家里的收入和财产。证件号码、病历、收入等是敏感信息，没有它们就没法审查。',
    '怎么保管：这些内容加密保存，只有办这件事的工作人员能看，每看一次都有记录。期限按档案规定，到期删除。',
    '给谁：只给办这件事的法律援助机构和办理人员。依法需要转给别的机构的，会告诉您。',
    '您的权利：您可以查看、复制、更正自己的信息，也可以撤回申请；不清楚的，请问工作人员。',
    '不满 14 岁的孩子，由父母或者其他监护人代为填写和同意。',
  ],
};

/** What is promised about one's means and what a false promise costs (legal-aid-law:41, 48, 64). */
export const aidDeclaration: AgreedText = {
  version: '2026-1',
  title: '经济困难状况承诺',
  paragraphs: [
    '我说的家庭人口、收入、财产和支出都是真的，没有隐瞒。',
    '我同意法律援助机构核查这些情况，需要时我会配合。',
    '情况有变化，我会马上告诉法律援助机构。',
    '我知道：用欺骗等不正当手段得到法律援助的，援助会终止（法律援助法第四十八条）；还要付清已经提供的法律援助的费用，并可能被处 3000 元以下罚款（法律援助法第六十四条）。',
  ],
};

export function hashText({ paragraphs }: AgreedText): string {
  return createHash('sha256').update(paragraphs.join('\n')).digest('hex');
}
