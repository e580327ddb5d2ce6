/** The civil date on which the city demo stands: the city, its counties and townships are done. */
export const cityToday = '2016-12-30'
/** The day on which the city's round was opened, after its standing committee had met. */
export const cityOpened = '2016-07-20'
