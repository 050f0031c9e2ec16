import { z } from "zod";
import type { Outgoing } from "../outgoing.ts";
import { LanguageModelFailed, asModelFailure, endpoint, goodBody, limits } from "./language-model.ts";
import type { LanguageModel, LanguageModelSettings } from "./language-model.ts";
import { parsedJson } from "./parsed-json.ts";

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** A language model behind any address that speaks OpenAI's chat completions. */
export function openAiCompatible(
  { address, model, key, timeoutMs = limits.timeoutMs }: LanguageModelSettings,
  outgoing: Outgoing,
): LanguageModel {
  return async ({ instructions, text }) => {
    const body = {
      model,
      messages: [
        { role: "system", content: instructions },
        { role: "user", content: text },
      ],
      max_tokens: limits.longestAnswerTokens,
      temperature: 0,
      response_format: { type: "json_object" },
    };
    try {
      const reply = await outgoing({
        url: endpoint(address, "chat/completions"),
        method: "POST",
        headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
        timeoutMs,
        longestAnswerBytes: limits.longestAnswerBytes,
      });
      const read = answer.safeParse(parsedJson(goodBody(reply)));
      const said = read.data?.choices[0]?.message.content;
      if (said === undefined) throw new LanguageModelFailed("The language model answered in an unknown form.", true);
      return said;
    } catch (failure) {
      throw asModelFailure(failure);
    }
  };
}
