import { type Point, pointIn } from "./point-in-time.ts";
import { period, periodIn } from "./time-words.ts";

/** Ways out of a contract, letters and defaults: what ends it early, or by somebody's choice, is no end that it states. */
const notAnEnd =
  /would|increase|price|variation|terminat|cancel|notice|expir|renew|either|(?:one|any|both|each) (?:of |party|parties)|breach|default|insolv|bankrupt|winding|request|demand|(?<!\p{L})agree|replac|supersed|amend|withdraw|revok|rescind|written|otherwise|such time|anniversar|further|change of control|death|dissol|(?:commencement|effective|start|end|expiration|completion) date|term(?!\p{L})|(?:19|20)\d\d|invoice|(?:you|we|they|party|client|customer|supplier) (?:tells?|asks?|decides?|stops?|ends?|chooses?|wish|wants?|elects?|specif\p{L}+)|ends? it/iu;

const done =
  /(?<!\p{L})(?:has|have|had|is|are|been|becomes?|gets?|reach(?:es|ed)|leaves?|returns?|completes?|finish(?:es|ed)?|obtains?|opens?|closes?|sells?|delivers?|issues?|vacates?)(?!\p{L})/iu;
const completed =
  /^\s*(?:the |its |our |your |full |final |practical |substantial |successful |last |first |date of (?:the )?)*(?:completion|performance|repayment|discharge|delivery|acceptance|issue|issuance|sale|return|payment|approval|grant|closing|close|conclusion|handover|exhaustion|depletion|departure|release|opening|launch|publication|end of (?:the )?(?!term|month|year|day|period|contract)|removal|dismantling|receipt|obtaining|achievement|election|appointment|demobili[sz]ation|decommissioning|submission|transfer|settlement|satisfaction)(?!\p{L})/iu;
const after = new RegExp(`^\\s*(?:on the (?:day|date) )?(?<period>${period}) (?:after|following|from) `, "iu");

/** The event with which a contract ends: `upon delivery of the final report`, `until all Services have been performed`. */
export function endingPointIn(words: string, isUntil: boolean): Point | undefined {
  const reach = words.split(/[,:;(]/u)[0]?.slice(0, 110) ?? "";
  if (notAnEnd.test(reach)) return undefined;
  const delay = periodIn(after.exec(reach)?.groups?.period)?.period;
  const skipped = delay ? (after.exec(reach)?.[0].length ?? 0) : 0;
  const text = reach.slice(skipped).trim();
  if (isUntil || delay) {
    if (
      !completed.test(text) &&
      !(done.test(text) && /^(?:all |the |our |your |its |we |every |planning |last |each )/iu.test(text))
    )
      return undefined;
    const kind = kindOf(text);
    const offset = delay ? { offset: delay, direction: "after" as const } : {};
    return {
      value: { kind: "rule", event: kind ? { kind } : { kind: "other", text }, ...offset },
      end: skipped + words.slice(skipped).indexOf(text) + text.length,
    };
  }
  const point = pointIn(reach);
  if (!point) return undefined;
  const { kind } = point.value.event;
  const told = reach.trim().replace(/^(?:on|upon|at|with|when|once)\s/iu, "");
  const named = kindOf(told);
  if (kind !== "other" && kind !== "delivery" && kind !== "acceptance") return undefined;
  return { ...point, value: { ...point.value, event: named ? { kind: named } : { kind: "other", text: told } } };
}

/** Delivery and acceptance have names of their own; a completion is told in the contract's words. */
function kindOf(text: string): "delivery" | "acceptance" | undefined {
  if (
    /^(?:the |our |its |your |final |all |we )*(?:have |has )?deliver(?:y|ed)(?!\p{L})|^(?:we|the \p{L}+) (?:have|has) delivered/iu.test(
      text,
    )
  )
    return "delivery";
  return /^(?:the |our |its |your |final )*(?:acceptance|taking-over)(?!\p{L})/iu.test(text) ? "acceptance" : undefined;
}
