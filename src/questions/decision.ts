/**
 * The numbers behind "answer, ask or refuse". A question's words are *explained* by an indicator when they stand in its wordings,
 * name a code of its dimensions, a period or an operation, or are of the kind that says nothing. The rest is unexplained.
 */
export const DECISION = {
  /** Answer where at least this share of the question's weight is explained. */
  answerCoverage: 0.7,
  /** The same where both the indicator's name and one of its codes were said: two agreeing signs. */
  answerCoverageAgreed: 0.58,
  /** With this much left unexplained, and no code said, however much is explained beside it: long names hide a word that makes them another's. */
  mostUnexplained: 1.35,
  /** With more than this left unexplained, no code is taken because none was named. */
  certain: 0.5,
  /** Of an indicator's name at least this much has to be said. */
  nameCoverage: 0.6,
  /** So much of a name, with at most so much beside it, asks for its figure by itself. */
  namedOut: 0.8,
  leftOut: 0.3,
  /** From this on an indicator is named, and words of its other names beside are explained by them. */
  named: { own: 0.8, nameCoverage: 0.8 },
  /** A long name, said as good as whole, is that of its indicator although a form of a word beside it is also said of another subject. */
  saidInFull: { own: 2, nameCoverage: 0.95, unexplained: 1.25 },
  /** Codes alone stand for an indicator where they tell this much of it. */
  codesTell: 0.5,
  /** Offer a choice where at least this share is. */
  choiceCoverage: 0.45,
  /** The best indicator has to be ahead of the next by this much, in words. */
  margin: 0.15,
  /** At least this weight of the question has to be about the indicator: one ordinary word. */
  leastEvidence: 0.4,
  /** The same where one of its own codes was said too. */
  leastBesideCode: 0.3,
  /** The same where all of a wording was said, of words that many indicators share. */
  leastOfWhole: 0.25,
  /** The same where nothing else was said, and no other indicator's name is said whole; with the words that many share, it has to weigh so much. */
  saidWholeAlone: { own: 0.1, evidence: 0.7 },
  /** An indicator that says all of the best one's name and this much more goes before it. */
  moreSaid: 0.25,
  /** One that scores so much less is no rival, even where it explains every word. */
  farBehind: 1.5,
  /** A single word is a question where so much of a name was said. */
  bareWord: 0.78,
  /** The same with a typing error in it. */
  bareWordCorrected: 0.6,
  /** Candidates whose scores are no further apart explain the question equally well. */
  alike: 0.1,
  /** So does one that is named nearly as well, of whose name this much more was said, where names tell at all. */
  moreWholly: { own: 0.9, nameCoverage: 0.1, least: 1 },
  /** One that explains this much more of the question than the best casts doubt on it. */
  contested: 0.5,
  /** The indicator answered is at most this much behind the first by words and letters. */
  rankMargin: 0.1,
  /**
   * Among so many others that are spoken of too and share half of its name ("emissions of …, by …"), one is answered only where nearly all of its name was said, no word is left, and
   * it is further ahead: the very one that is asked for may be missing among them.
   */
  crowd: { others: 4, own: 0.3, shared: 0.5, nameCoverage: 0.8, unexplained: 0.1, margin: 0.7 },
  /** Codes alone, without the name of what is counted, are a question up to this many words; beyond, a word has to ask for a figure. */
  bareCodes: 3,
} as const;

/** Weights of what a question says, in units of one ordinary word of the catalogue. */
export const WEIGHT = {
  /** A code that the indicator's dimensions hold. */
  slot: 1,
  /** A wording of the indicator was said whole. */
  wholeWording: 0.3,
  /** A code of a dimension that the indicator does not have. */
  missingSlot: -1.2,
  /** The unit that is counted is not the indicator's ("how many people", of organisations). */
  otherUnit: -1.6,
  sameUnit: 0.4,
  /** Growth between years is asked for, of what is itself growth: that of what grows is meant. */
  growthOfGrowth: -2,
  /** A ratio of two indicators, where nothing says "per" or "on average". */
  unsaidRatio: -1,
  /** A word that nothing explains, by its length. */
  unknown: { upTo2: 0.1, upTo3: 0.35, longer: 0.8 },
  /** The same right beside the name: it names something else ("hidden unemployment", "depth of poverty"). */
  besideName: 1.4,
  /** The same with neither the name nor a code beside it. */
  apart: 0.85,
  /** A word that resembles one which says nothing. */
  almostFiller: 0.4,
  /** A verb that no indicator's wordings hold: questions have them, names do not. */
  verb: 0.4,
  /** The word right after "how many" is what is counted. */
  counted: 1.8,
  /** A subject that a statistics office is asked about and this indicator is not. */
  otherSubject: 2,
  /** Words in parts of a long sentence far from what is explained count less. */
  farAway: 0.35,
} as const;

/** Words further than this from any explained one are far away. */
export const FAR = 5;
