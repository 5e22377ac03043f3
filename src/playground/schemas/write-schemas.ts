/** The public description of the Bot API as data, as far as it is read here. */
export interface Description {
  readonly version: string;
  readonly methods: Readonly<Record<string, { readonly fields: readonly Field[] }>>;
  readonly types: Readonly<
    Record<string, { readonly fields: readonly Field[]; readonly subtypes?: readonly string[] }>
  >;
}

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
  readonly const?: string;
}

/** Methods that the playground has. */
const SERVED = [
  'getMe',
  'getUpdates',
  'setWebhook',
  'deleteWebhook',
  'getWebhookInfo',
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'sendChatAction',
  'editMessageText',
  'editMessageCaption',
  'editMessageMedia',
  'editMessageReplyMarkup',
  'deleteMessage',
  'getFile',
  'getChat',
  'getChatMember',
  'leaveChat',
  'answerCallbackQuery',
  'answerInlineQuery',
  'setMyCommands',
  'getMyCommands',
  'deleteMyCommands',
  'setMyName',
  'getMyName',
  'setMyDescription',
  'getMyDescription',
  'setMyShortDescription',
  'getMyShortDescription',
] as const;

const BASIC: Readonly<Record<string, string>> = {
  Integer: 'z.int()',
  Float: 'z.number()',
  Number: 'z.number()',
  Boolean: 'z.boolean()',
  True: 'z.literal(true)',
  String: 'z.string()',
  InputFile: 'z.instanceof(File)',
};

/** Nested without end, and sent by no bot here. */
const UNCHECKED = /^(Input)?Rich(?!MessageContent)/;

const HEADER = `// Written by "npm run schemas" from the public description of the Bot API; not to be changed by hand.
// Names and types of parameters: https://core.telegram.org/bots/api, collected in
// https://github.com/PaulSonOfLars/telegram-bot-api-spec (MIT, (c) 2020 Paul Larsen) and in @grammyjs/types (MIT, (c) 2021-2024 KnorpelSenf).
import * as z from 'zod';
import { fromForm } from './from-form.ts';
`;

/** The schemas of the served methods' parameters, and of every object within them, as a TypeScript module. */
export function writeSchemas(description: Description): string {
  const written = new Map<string, string>();
  const methods = SERVED.map((name) => {
    const fields = description.methods[name]?.fields;
    if (fields === undefined) throw new Error(`the description has no method ${name}`);
    return `  ${name}: ${object(fields, parameter, '  ')},`;
  });
  return `${HEADER}
${[...written.values()].join('\n\n')}

/** The parameters of each method, as they come in JSON or in a form. ${description.version}. */
export const SCHEMAS = {
${methods.join('\n')}
};
`;

  function parameter({ types, required }: Field): string {
    const schema = union(types);
    // In a form everything is text; what is text anyway is left alone.
    const read = types.some((type) => !['String', 'InputFile'].includes(type))
      ? `fromForm(${schema})`
      : schema;
    return required ? read : `${read}.optional()`;
  }

  function member({ types, required, const: constant }: Field): string {
    const schema = constant === undefined ? union(types) : `z.literal('${constant}')`;
    return required ? schema : `${schema}.optional()`;
  }

  function object(fields: readonly Field[], write: (field: Field) => string, indent = ''): string {
    if (fields.length === 0) return 'z.strictObject({})';
    const lines = fields.map((field) => `${indent}  ${field.name}: ${write(field)},`);
    return `z.strictObject({\n${lines.join('\n')}\n${indent}})`;
  }

  function union(types: readonly string[]): string {
    const schemas = types.map(reference);
    return schemas.length === 1 ? (schemas[0] ?? '') : `z.union([${schemas.join(', ')}])`;
  }

  /** What stands for a type; writes the type first where that has not been done. */
  function reference(type: string): string {
    if (type.startsWith('Array of ')) return `z.array(${reference(type.slice('Array of '.length))})`;
    if (BASIC[type] !== undefined) return BASIC[type];
    if (UNCHECKED.test(type)) return 'z.unknown()';
    if (!written.has(type)) {
      const known = description.types[type];
      if (known === undefined) throw new Error(`the description has no type ${type}`);
      const schema = known.subtypes === undefined ? object(known.fields, member) : union(known.subtypes);
      written.set(type, `const ${type} = ${schema};`);
    }
    return type;
  }
}
