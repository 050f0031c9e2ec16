import { z } from "zod";
import type { Outgoing } from "../outgoing.ts";
import { LanguageModelFailed, asModelFailure, endpoint, goodBody, limits } from "./language-model.ts";
import type { LanguageModel, LanguageModelSettings } from "./language-model.ts";
import { parsedJson } from "./parsed-json.ts";

const answer = z.object({ content: z.array(z.object({ type: z.string(), text: z.string().optional() })) });

/** A language model behind Anthropic's messages. */
export function anthropic(
  { address, model, key, timeoutMs = limits.timeoutMs }: LanguageModelSettings,
  outgoing: Outgoing,
): LanguageModel {
  return async ({ instructions, text }) => {
    const body = {
      model,
      system: instructions,
      messages: [{ role: "user", content: text }],
      max_tokens: limits.longestAnswerTokens,
    };
    try {
      const reply = await outgoing({
        url: endpoint(address, "messages"),
        method: "POST",
        headers: {
          "content-type": "application/json",
          "anthropic-version": "2023-06-01",
          ...(key === null ? {} : { "x-api-key": key }),
        },
        body: JSON.stringify(body),
        timeoutMs,
        longestAnswerBytes: limits.longestAnswerBytes,
      });
      const read = answer.safeParse(parsedJson(goodBody(reply)));
      const said = read.data?.content.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("");
      if (!said) throw new LanguageModelFailed("The language model answered in an unknown form.", true);
      return said;
    } catch (failure) {
      throw asModelFailure(failure);
    }
  };
}
