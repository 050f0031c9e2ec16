const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Praise that two people would measure differently. */
export const vague: ReadonlySet<string> = list(`
  best great greatest awesome excellent excellence amazing outstanding exceptional world-class best-in-class first-class
  top-notch cutting-edge state-of-the-art leading premier delightful delight effective effectively successful
  successfully efficient efficiently robust seamless seamlessly strong stronger healthy healthier good better optimal
  smart smarter modern innovative next-level next-generation next-gen powerful meaningful significant significantly
  impactful positive positively quality high-quality top-tier unparalleled unmatched superior superb fantastic
  incredible brilliant stellar solid proper properly appropriate adequate sufficient reasonable various several some
  many more holistic dynamic proactive proactively agile disruptive bleeding-edge unique perfect
  perfectly flawless smooth smoothly easy easier simple simpler fast faster happy happier relevant timely high-performing
  high-impact impact sustainable sustainably scalable mature maturity operational-excellence`);

/** Words of time and order that lead no claim of their own. */
export const openers: ReadonlySet<string> = list(`
  successfully proactively continue continuously actively aggressively quickly consistently automatically always weekly
  monthly quarterly daily annually then also now please first finally together collaboratively personally jointly`);
