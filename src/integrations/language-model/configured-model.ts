import { outgoingUnder } from "../outgoing.ts";
import { anthropic } from "./anthropic.ts";
import type { LanguageModel, LanguageModelSettings } from "./language-model.ts";
import { openAiCompatible } from "./openai-compatible.ts";

/** How language models are spoken to: any address that speaks OpenAI's chat completions, or Anthropic's messages. */
export const modelKinds = ["openai", "anthropic"] as const;
export type ModelKind = (typeof modelKinds)[number];

/** A language model as whoever runs Ladder sets it. */
export type ConfiguredModel = LanguageModelSettings & {
  readonly kind: ModelKind;
  /** Hosts that may be private, or be reached without encryption. */
  readonly allowedHosts: readonly string[];
};

const speakers = { openai: openAiCompatible, anthropic } as const satisfies Record<ModelKind, unknown>;

/** The language model of the settings. */
export const modelFrom = ({ kind, allowedHosts, ...settings }: ConfiguredModel): LanguageModel =>
  speakers[kind](settings, outgoingUnder({ allowedHosts }));
