const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const determiners = words(
  'a an the this that these those some any each every another other no all what neither either',
)
export const possessives = words('my your his her their its our whose')
export const pronouns = words(
  'he she it they him them i you we me us who which himself herself itself themselves someone something there',
)
export const prepositions = words(
  `in on at to into onto from under over above below behind beside near by next around across through along
  against inside outside within between among atop of for with without during toward towards off down up beneath
  underneath past alongside upon amid amidst beyond like unlike about opposite aboard`,
)
/** A new clause: what comes may have another doer. */
export const clauseBreaks = words(
  'then while as when whilst before after until suddenly because so finally eventually meanwhile afterwards where though although if',
)
/** Of the clause breaks, those that follow in time. */
export const sequels = words('then suddenly finally eventually afterwards before until')
