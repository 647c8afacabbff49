/** One article as its text stands. */
export interface ParsedArticle {
  number: number;
  /** 1 for 第十条之一, an article an amendment put behind 第十条. */
  suffix?: number;
  /** 第一千零七十七条, as the text writes it. */
  label: string;
  /** Headings above it, outermost first: 编, 分编, 章, 节, or an interpretation's own sections (`二、结婚`). */
  path: string[];
  /** 款 and 项, one a line. */
  text: string;
  /** What a reader must know beside the text, for instance that a paragraph has been repealed. */
  note?: string;
  /** 款 out of force, counted from 1. */
  repealedParagraphs?: number[];
}

/** A law, regulation or interpretation read from its text. */
export interface ParsedLaw {
  title: string;
  version?: string;
  /** Lines between the title and the first heading or article: when and by whom it was passed, changed and published. */
  promulgation: string[];
  /** The date in force as the text itself gives it, YYYY-MM-DD. For a law changed by 修正 this is the original's date. */
  effectiveInText?: string;
  articles: ParsedArticle[];
  /** 附录 and 附件 behind the last article, line by line. */
  appendix: string[];
}

/** A law's text before reading, in one file or several that follow each other. */
export interface LawSource {
  files: { name: string; text: string }[];
  /** Known titles win over what the text calls itself: most files of a divided code carry none. */
  title?: string;
  version?: string;
  /** How many articles there must be. */
  articleCount?: number;
}
