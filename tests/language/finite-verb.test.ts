import { expect, test } from 'vitest';
import { looksLikeFiniteVerb } from '../../src/language/finite-verb.ts';

test.each(['покрывает', 'достаётся', 'рухнули', 'выявили', 'следуют', 'береді', 'тұрады', 'құлдырады'])(
  '%s says what somebody does or did',
  (word) => {
    expect(looksLikeFiniteVerb(word)).toBe(true);
  },
);

test.each(['кредит', 'интернет', 'жители', 'отходы', 'персонал', 'лет', 'халықты', 'мектепті', 'курс'])(
  '%s is a name',
  (word) => {
    expect(looksLikeFiniteVerb(word)).toBe(false);
  },
);
