/** Texts of the states a page can be in, in Chinese; apart, because the error page carries them in the browser. */
export const zhState = {
  loading: "正在读取…",
  errorTitle: "这一页没有读出来",
  errorBody: "读取数据时出错。数据没有改动。请重试；如仍不行，请把下面的编号告诉管理员。",
  errorCode: "错误编号 {code}",
  retry: "重试",
  forbiddenTitle: "没有查看权限",
  forbiddenBody: "您的账号不能查看这一页。需要权限时，请联系管理员。",
  notFoundTitle: "没有这一页",
  notFoundBody: "地址可能有误，或者这条记录已不存在。",
};

export type StateMessages = typeof zhState;
