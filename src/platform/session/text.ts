import { defineText } from '#common/text.ts'

/** Why a request about signing in was not done. */
export const sessionText = defineText('session', {
  failed: [
    '用户名或密码不正确，或者账号未激活、已停用、已锁定。连续失败 5 次，账号锁定 30 分钟。',
    'The username or password is wrong, or the account is not activated, disabled or locked. Five failures in a row lock an account for 30 minutes.',
  ],
  code_failed: [
    '验证码不正确或已失效。连续失败 5 次，须等待 30 分钟。',
    'The code is wrong or no longer valid. After five failures in a row, wait 30 minutes.',
  ],
  challenge_over: ['本次登录已超时，请重新登录。', 'This sign-in has timed out. Sign in again.'],
  passkey_failed: [
    '通行密钥验证未通过。请重试，或改用其他登录方式。',
    'The passkey was not accepted. Try again or sign in another way.',
  ],
  not_signed_in: ['请先登录。', 'Sign in first.'],
  steps_missing: ['请先完成登录的其余步骤。', 'Finish the remaining steps of the sign-in first.'],
  post_unknown: [
    '该岗位未授权或已到期，不能以此岗位办理。',
    'This post is not granted or has ended; you can’t act through it.',
  ],
  session_unknown: ['该会话已结束。', 'This session has already ended.'],
  wrong_password: ['当前密码不正确。', 'The current password is wrong.'],
  password_short: ['密码至少 10 个字符。', 'A password has at least 10 characters.'],
  password_long: ['密码至多 128 个字符。', 'A password has at most 128 characters.'],
  password_classes: [
    '密码须包含大写字母、小写字母、数字、符号中的至少三类。',
    'A password has characters of at least three kinds: capital letters, small letters, digits, signs.',
  ],
  password_name: ['密码不能包含用户名。', 'A password can’t contain the username.'],
  password_used: ['不能使用最近 5 次用过的密码。', 'You can’t take one of your last five passwords again.'],
  invite_invalid: [
    '激活码无效、已使用或已过期。请联系系统管理员重新签发。',
    'The activation code is wrong, used or expired. Ask the system administrator for a new one.',
  ],
  totp_on: [
    '已启用动态验证码。如需更换，请先停用。',
    'The authenticator app is already on. Turn it off first to change it.',
  ],
  totp_off: ['尚未启用动态验证码。', 'The authenticator app is not on.'],
  factor_required: [
    '管理员账号必须保留一种双因素验证方式。请先添加另一种，再停用此种。',
    'An administrator’s account must keep a second factor. Add another one before removing this one.',
  ],
  passkey_unknown: ['没有找到该通行密钥。', 'There is no such passkey.'],
  passkey_none: [
    '您的账号还没有通行密钥。请先在“我的→账号安全”中添加，再以通行密钥确认。',
    'Your account has no passkey yet. Add one under “Me → Account security”, then confirm with it.',
  ],
  passkey_foreign: [
    '这个通行密钥不是您本人账号的，确认未被采用。请使用本人的通行密钥。',
    'This passkey does not belong to your account, and nothing was confirmed. Use your own passkey.',
  ],
  confirm_over: [
    '本次通行密钥确认已超时（5分钟），内容未确认。请核对后重新确认。',
    'This confirmation has timed out (five minutes) and nothing was confirmed. Check the content and confirm again.',
  ],
  confirm_used: [
    '本次通行密钥确认已经完成，不能重复提交。请重新确认。',
    'This confirmation was answered already and can’t be repeated. Confirm again.',
  ],
  confirm_other: [
    '通行密钥确认的是另一份内容，确认未被采用。请核对后重新确认。',
    'The passkey confirmed another content, and nothing was confirmed here. Check it and confirm again.',
  ],
  confirm_failed: [
    '通行密钥验证未通过，内容未确认。请重试，或改用手写签名。',
    'The passkey was not accepted and nothing was confirmed. Try again, or sign by hand.',
  ],
  too_many: ['操作过于频繁，请一分钟后再试。', 'Too many attempts. Try again in a minute.'],
  foreign_origin: [
    '请求来源不被允许，操作未执行。',
    'The request came from another site and was not carried out.',
  ],
  unreadable: ['提交的内容不完整或格式不正确。', 'What was sent is incomplete or malformed.'],
  broken: [
    '系统出错，请重试；如仍失败，请提供编号 {{number}}。',
    'Something went wrong. Try again; if it fails again, quote the number {{number}}.',
  ],
})

export const totpIssuer = '五关'
