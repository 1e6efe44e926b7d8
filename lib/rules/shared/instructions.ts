/** What a form says to the person who fills it in; cleaned text. */
export const FILLING_INSTRUCTION = /保留[\d一二两三四五六]位小数|填写说明|填报说明|此处填写|请(?:在此)?填写|请如实填(?:写|报)/g;
