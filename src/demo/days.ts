/** The civil date on which the demo stands when it is loaded. */
export const demoToday = '2021-10-18'
/** The day on which the demo's round was opened. */
export const demoOpened = '2021-06-01'
