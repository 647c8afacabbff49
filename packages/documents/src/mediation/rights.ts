const MEDIATION_LAW = '《中华人民共和国人民调解法》';

/** What every party may count on (peoples-mediation-law:3, 4, 17, 23). */
export const PARTY_RIGHTS: readonly string[] = [
  `调解不收费（${MEDIATION_LAW}第四条）。`,
  `愿不愿意调、用哪位调解员、公开不公开，都由您定，随时可以不调（第二十三条）。一方明确拒绝，就不调解（第十七条）。`,
  `调解不妨碍您申请仲裁、找行政机关处理或者去法院（第三条）。`,
];

/** What a written agreement means (peoples-mediation-law:29, 31, 32, 33). */
export const AGREEMENT_EFFECT: readonly string[] = [
  `本协议要各方都签名（盖章、按指印也行），再由调解员签名、调解委员会盖章，从那天起生效（${MEDIATION_LAW}第二十九条）。`,
  `协议有约束力，各方应当照办；调解委员会会督促履行（第三十一条）。`,
  `对协议的内容或者履行又有争议的，可以到法院起诉（第三十二条）。`,
  `各方认为有必要的，可以自协议生效之日起 30 日内，共同向法院申请司法确认。确认有效后一方不履行的，另一方可以申请法院强制执行（第三十三条）。`,
];

/** What remains when mediation has failed (peoples-mediation-law:26). */
export const OTHER_WAYS = `调解到此结束。您还可以依法申请仲裁、请行政机关处理或者到法院起诉（${MEDIATION_LAW}第二十六条）。`;
