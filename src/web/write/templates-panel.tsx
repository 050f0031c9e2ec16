import { X } from "lucide-react";
import { useState } from "react";
import { focusAdvice, focusAreas, focusGuides, focusQuestions } from "#okr/library/focus.ts";
import type { FocusArea } from "#okr/library/focus.ts";
import { guideToStage, stageGuides } from "#okr/library/stage.ts";
import type { Stage } from "#okr/library/stage.ts";
import type { Template } from "#okr/library/template.ts";
import type { TeamFunction } from "#okr/team.ts";
import { newKey } from "#web/shell/new-key.ts";
import { IconButton } from "#web/ui/button.tsx";
import { FilterChip, ToggleChip } from "#web/ui/chip.tsx";
import { TextField } from "#web/ui/field.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import type { WriteDraft } from "./draft.ts";
import { draftFromTemplate, templateGroups } from "./from-template.ts";
import { useStageAndFocus } from "./use-stage-and-focus.ts";
import styles from "./templates-panel.module.css";

type Props = {
  readonly teamFunction: TeamFunction;
  readonly onInsert: (change: (draft: WriteDraft) => WriteDraft) => void;
  readonly onClose: () => void;
};

const stageChoices = [
  { value: "", label: "Any" },
  ...stageGuides.map(({ stage, name }) => ({ value: stage as string, label: name })),
];

/** What to answer before an objective is written, in light words. */
function Questions({ stage, focus }: { readonly stage: Stage | undefined; readonly focus: readonly FocusArea[] }) {
  const guides = focusGuides.filter(({ area }) => focus.includes(area));
  return (
    <details className={styles["questions"]}>
      <summary>Questions to answer first</summary>
      {stage && <p>{guideToStage(stage).advice[0]}</p>}
      {guides.map(({ area, name, questions }) => (
        <div key={area}>
          <h4>{name}</h4>
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ))}
      <h4>Whatever you choose</h4>
      <ul>
        {focusQuestions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}

const TemplateChoice = ({ template, onInsert }: { readonly template: Template; readonly onInsert: () => void }) => (
  <li>
    <button type="button" className={styles["template"]} onClick={onInsert}>
      <span className="serif">{template.title}</span>
      <small>
        {template.keyResults.length} key results
        <span className="for-ears">. Insert</span>
      </small>
      <span className={styles["insert"]} aria-hidden="true">
        Insert <Kbd>↵</Kbd>
      </span>
    </button>
  </li>
);

/** Objectives to start from, ordered by what the team does, its stage and its focus. */
export default function TemplatesPanel({ teamFunction, onInsert, onClose }: Props) {
  const [words, setWords] = useState("");
  const [{ stage, focus }, choose] = useStageAndFocus();
  const groups = templateGroups({ teamFunction, words, stage, focus });
  const advice = focus.length > 0 ? focusAdvice(focus) : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles["panel"]}
      aria-label="Templates"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className={styles["head"]}>
        <h2>Templates</h2>
        <IconButton label="Close templates" onClick={onClose}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      <TextField
        label="Find a template"
        isLabelHidden
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placeholder="Find a template"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles["pickers"]}>
        <FilterChip
          label="Stage"
          value={stage ?? ""}
          choices={stageChoices}
          onChoose={(value) => choose({ stage: (value || undefined) as Stage | undefined })}
        />
        <div role="group" aria-label="Focus" className={styles["focus"]}>
          {focusAreas.map((area) => (
            <ToggleChip
              key={area}
              label={focusGuides.find((guide) => guide.area === area)?.name ?? area}
              isOn={focus.includes(area)}
              onToggle={(isOn) => choose({ focus: isOn ? [...focus, area] : focus.filter((one) => one !== area) })}
            />
          ))}
        </div>
        {advice && <p role="status">{advice}</p>}
        <Questions stage={stage} focus={focus} />
      </div>
      {groups.map(({ heading, templates }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {templates.map((template) => (
              <TemplateChoice
                key={template.id}
                template={template}
                onInsert={() => onInsert((draft) => draftFromTemplate(template, draft, newKey))}
              />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles["none"]}>No template has these words.</p>}
    </aside>
  );
}
