/** The township whose work is late in the demo. */
export const lateTownship = '990221201'
