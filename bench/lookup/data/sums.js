// The SHA-256 of what is searched and asked, so that figures of different days and machines compare.
export const SUMS = {
  'items-584.json': '466a4760d037f11ec778f70721687db6a711f1a49315f8f8cb7e36d36994a787',
  'queries-584.json': '5bef759cd8e4ec1a99134e6a491848fad39f338732f52c90e6e31ecc9fdaa72b',
  'items-35800.json': 'd69a8627806d78338123c3d1f824307dcdec503b6c684f2c3287d1d9526b687f',
  'queries-35800.json': 'efd1fbe81abe74caa9f1c0b5f40f5cfd761cff91c42005e18666c6bc129d507f',
};
