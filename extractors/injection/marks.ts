/** Marks that separate the turns of a conversation with a model, in any language, as they stand after `foldText`. */
export const conversationMarks: readonly RegExp[] = [
  // <|im_start|>, <|end_of_text|>: tokens of chat templates.
  String.raw`<\|[a-z_]{2,30}\|>`,
  String.raw`\[/?inst\]|<</?sys>>|</?(?:system|assistant|tool_call|function_call|system[-_]prompt|system-reminder)>`,
  String.raw`#{2,}\s?(?:system\s(?:prompt|message)|system:|assistant:|human:|instruction:)`,
  String.raw`\b(?:begin|start|end)\s(?:of\s)?(?:the\s)?system\sprompt\b`,
  String.raw`(?:^|[\s"'(\[>*])human\s?:[^]{1,200}?[\s"'(\[>*]assistant\s?:`,
  String.raw`"role"\s?:\s?"(?:system|assistant|user|developer|tool)"`,
  String.raw`(?:^|[\s"'(\[>*])(?:system|systeme|assistant|developer)(?:\s(?:prompt|message))?\s?:\s?(?:you\s(?:are|must|will|should)|ignore|disregard|forget|answer\s(?:only|that|with|all|every)|respond\s(?:only|that|with)|output|new\sinstructions?|override|tu\ses|vous\setes|ignore[rz]|oublie[rz]?|repond(?:s|ez)|nouvelles?\s(?:instructions?|consignes?))\b`,
  // The fence that Greffier itself puts around a passage.
  String.raw`\bpassage-[0-9a-f]{6,}`,
].map((pattern) => new RegExp(pattern, "g"));
