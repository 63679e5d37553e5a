/**
 * Radical code points some fonts map their glyphs to. NFKC mends the Kangxi block except for a few
 * that stand for the simplified character, and mends none of the supplement block.
 */
const OVERRIDES: Readonly<Record<string, string>> = {
  '\u2ec9': '贝',
  '\u2ed3': '长',
  '\u2ecb': '车',
  '\u2eee': '齿',
  '\u2edc': '飞',
  '\u2edb': '风',
  '\u2ee3': '骨',
  '\u2ee4': '鬼',
  '\u2f3e': '户',
  '\u2ee9': '黄',
  '\u2ec5': '见',
  '\u3b35': '胶',
  '\u2ec6': '角',
  '\u2ef0': '龙',
  '\u2ee7': '卤',
  '\u2ee2': '马',
  '\u2ee8': '麦',
  '\u2ed4': '门',
  '\u2ea0': '民',
  '\u2ee6': '鸟',
  '\u2eec': '齐',
  '\u2ed8': '青',
  '\u2edd': '食',
  '\u2e92': '巳',
  '\u2ed9': '韦',
  '\u2eda': '页',
  '\u2ee5': '鱼',
  '\u2e89': '刂',
  '\u2e85': '亻',
  '\u2ec8': '讠',
  '\u2ed6': '阝',
  '\u2ebe': '艹',
  '\u2e90': '尢',
  '\u2e98': '扌',
  '\u2ea8': '犭',
  '\u2ee0': '饣',
  '\u2e96': '忄',
  '\u2ea6': '丬',
  '\u2ea1': '氵',
  '\u2ecc': '辶',
  '\u2e95': '彐',
  '\u2eb0': '纟',
  '\u2e93': '幺',
  '\u2e99': '攵',
  '\u2ea3': '灬',
  '\u2ead': '礻',
  '\u2eba': '肀',
  '\u2ed0': '钅',
  '\u2ec2': '衤',
  '\u2eea': '黾',
  '\u2ec1': '虎',
  '\u2e8e': '兀',
};

const RADICAL = /[\u2e80-\u2fdf]/g;

/** Text with radicals replaced by the characters they were printed for; all else as it is. */
export function mendRadicals(text: string): string {
  return text.replace(RADICAL, (char) => OVERRIDES[char] ?? char.normalize('NFKC'));
}
