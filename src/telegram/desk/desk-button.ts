import type { InlineKeyboardButton } from 'grammy/types';

/** What operators' buttons do, to a release or a notice. What cannot be undone is asked about before it is done (`…Sure`). */
const DESK_ACTS = [
  'releasePreview',
  'releaseAccept',
  'releaseConfirm',
  'releaseConfirmSure',
  'releaseRefuse',
  'releaseRefuseSure',
  'noticeList',
  'noticeOpen',
  'noticePreview',
  'noticeApprove',
  'noticeApproveSure',
  'noticePause',
  'noticeResume',
  'noticeCancel',
  'noticeCancelSure',
] as const;

export type DeskAct = (typeof DESK_ACTS)[number];

/** A button of operators: `o:noticePause:17`. */
export function deskButton(text: string, act: DeskAct, id: number): InlineKeyboardButton {
  return { text, callback_data: `o:${act}:${id}` };
}

/** Undefined where it is no button of operators. */
export function readDeskButton(data: string): { readonly act: DeskAct; readonly id: number } | undefined {
  const [, name, id] = /^o:(\w+):(\d{1,15})$/.exec(data) ?? [];
  const act = DESK_ACTS.find((one) => one === name);
  return act === undefined ? undefined : { act, id: Number(id) };
}
