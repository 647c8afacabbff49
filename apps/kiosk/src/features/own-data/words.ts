import type { OwnMatter } from '../../lib/own-matter.ts';

export const ownDataWords = {
  title: '我的信息',
  lead: '您交给我们的信息，您可以看，可以拿走，可以要求改、要求删。',
  loading: '正在取您的信息…',
  retry: '再试一次',
  person: '找人工',
  ways: {
    kept: { title: '留了什么', note: '为什么留，留多久，谁能看' },
    export: { title: '导出我的信息', note: '您写的、交的，一样一样列出来' },
    change: { title: '申请更正或删除', note: '写错了要改，或者不想留了' },
  },
  kept: {
    title: '留了什么，为什么',
    until: '留到什么时候',
    untilDay: (day: string) => `留到 ${day}，到期自动删除。在那以前只存着，不作别的用。`,
    untilUnknown: '现在还没有定到哪一天：事情办完以后，按档案的规定保存，到期删除。想知道具体哪天，请问工作人员。',
    basis: '依据',
  },
  export: {
    title: '您的信息',
    phoneLead: '这里没有遮住任何一个字。看的时候，留心旁边的人。',
    kioskLead: '证件号和电话在屏幕上遮住了中间几位。看完请点“结束”。',
    save: '存到手机',
    saveData: '存数据文件（JSON）',
    saveDataWhy: '数据文件给电脑看：里面一样不少，要交给别的机构时用。',
    saved: '已经交给手机，请确认存好。',
    byHand: '微信里存不了文件。请点右上角，用手机浏览器打开再存，或者截一张屏。',
    print: '打印',
    noPrint: '为了您的安全，这里不打印。要纸质的，可以到窗口当面拿。',
    fileName: (receiptNo: string) => `我的信息 ${receiptNo}`,
    slipTake: '内容涉及个人事务，请取走，妥善保管。',
  },
  change: {
    title: '申请更正或删除',
    lead: '您要办哪一样？',
    correct: { title: '有写错的，要改', note: '名字、电话、证件号、写的经过' },
    erase: { title: '不想留了，要删', note: '交上去，马上告诉您现在能不能删' },
  },
  correct: {
    title: '要改错',
    lead: '写错了不要紧，可以改。',
    steps: [
      '看看错在哪里：点“返回”，再点“导出我的信息”。',
      '带上身份证和回执到窗口，说清哪一处错、应该是什么。',
      '工作人员核对以后更正。改不了的，会告诉您为什么。',
    ],
    why: '为什么要到窗口：得先认准是您本人，免得别人替您乱改。',
    away: '来不了，先找人工问一问。',
  },
  erase: {
    title: '要删除',
    lead: '交上去以后，马上告诉您：现在能不能删，不能删的为什么、要留到哪天。',
    reason: '为什么想删',
    go: '交上去',
    titles: { blocked: '记下了，现在还不能删', waiting: '记下了，等工作人员答复' },
    withdraw: '撤回申请',
    cancel: '取消预约',
    end: '不调了',
    basis: '依据',
    back: '回到我的信息',
  },
} as const;

/** Statutes that say what one may ask of one's own data. */
export const rights = {
  see: { slug: 'personal-information-protection-law', article: 45, label: '个人信息保护法第四十五条' },
  correct: { slug: 'personal-information-protection-law', article: 46, label: '个人信息保护法第四十六条' },
  told: { slug: 'personal-information-protection-law', article: 17, label: '个人信息保护法第十七条' },
  term: { slug: 'personal-information-protection-law', article: 19, label: '个人信息保护法第十九条' },
} as const;

export const kindWords: Record<OwnMatter['kind'], string> = { aid: '法律援助申请', mediation: '人民调解预约' };
