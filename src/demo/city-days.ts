/** The civil date on which the city demo stands: counties and townships are done, the city is at its last steps. */
export const cityToday = '2016-12-30'
/** The day on which the city's round was opened, after its standing committee had met. */
export const cityOpened = '2016-07-20'
