const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Say nothing alone. */
export const EMPTY_WORDS = words(
  'help issue issues error errors problem problems urgent not working broken question please asap trouble bug fails it is a the with in how do i we this that thing things stuff everything',
)

/** How a step begins. */
export const IMPERATIVES = words(
  `click open search select enter run save log sign go choose press type pick set close print export import upload download check
   uncheck navigate expand filter sort drag drop copy paste scroll switch change add remove delete create edit view generate submit
   wait repeat refresh reload start stop send assign enroll transfer post mark find look note compare confirm answer approve tick
   double-click right-click hover use turn leave return continue finish complete create schedule build preview test`,
)

/** How a goal may begin beside that. */
export const AIMS = words(
  `take report pay let get give have make keep allow enable register record count calculate transfer move show see
   read correct fix prevent stop help inform order collect update bring put renew close`,
)

/** Who does something, at the beginning of a goal. */
export const ACTORS = words(
  `i we our the a an my to teachers teacher staff office offices school schools counselor counselors registrar registrars secretary
   secretaries parents parent principals principal nurse nurses admin admins administrators district students student families
   everybody users user`,
)

/** What goes wrong, as a verb or in its place. */
export const SYMPTOMS = words(
  `does do is are was were will not cannot can't can’t doesn't doesn’t won't won’t fail fails failed show shows print prints
   drop drops lose loses stop stops missing wrong empty blank slow hang hangs freeze freezes crash crashes duplicate
   duplicates disappear disappears vanish vanishes reject rejects refuse refuses close closes return returns count counts
   mark marks save saves load loads open opens time times which how why unable`,
)

/** Something that can be seen to be wrong. */
export const FAULT =
  /\b(?:no|not|nothing|none|without|gone|lost|fails?|failed|shows?|shown|appears?|disappears?|missing|wrong|empty|blank|errors?|stops?|hangs?|freezes?|reloads?|crash(?:es)?|twice|remains?|stays?)\b/i

/** What a fault can keep people from. */
export const PROCESS =
  /\b(?:attendance|grad(?:es?|ing)|schedul\w*|enrol\w*|registration|state report\w*|transcripts?|report cards?|fees?|payments?|portal|messag\w*|health|lunch|testing|exams?|transport\w*|payroll|other:)/i
export const EFFECT =
  /\b(?:block\w*|stop\w*|cannot|can[’']t|unable|impossible|slow\w*|delay\w*|by hand|twice as long|cosmetic|looks? wrong|confus\w*|wrong)\b/i

export const TONE =
  /!!|\b(?:ridiculous|unacceptable|stupid|useless|your fault|terrible|incompetent|fed up)\b/i
