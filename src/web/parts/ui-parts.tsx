import { Pencil } from "lucide-react";
import { useState } from "react";
import { Banner } from "#web/ui/banner.tsx";
import { Button, IconButton } from "#web/ui/button.tsx";
import { FilterChip, ToggleChip } from "#web/ui/chip.tsx";
import { ChoiceButton } from "#web/ui/choice-button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { SelectField, TextArea, TextField } from "#web/ui/field.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { LineList } from "#web/ui/line-list.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import { capitalized } from "#web/words/counted.ts";
import { PartSection, Shown } from "./part-section.tsx";
import styles from "./parts.module.css";

const nothing = (): void => undefined;
const kinds = [
  { kind: "primary", does: "Check in", doing: "Saving", keyHint: "C" },
  { kind: "secondary", does: "Share", doing: "Sharing" },
  { kind: "quiet", does: "Skip", doing: "Waiting", keyHint: "S" },
] as const;
const teams = [
  { value: "", label: "All" },
  { value: "pmm", label: "Product Marketing" },
];
const views = [
  { value: "ladder", label: "Outline" },
  { value: "owner", label: "By owner" },
] as const;

function Buttons() {
  return (
    <PartSection title="Buttons" rule="one primary a screen" isWide>
      <div className={styles["grid"]}>
        {["", "Rest", "Hover", "Focus", "Busy", "Disabled"].map((state) => (
          <span key={state}>{state}</span>
        ))}
        {kinds.map(({ does, doing, ...look }) => (
          <div key={does} className={styles["row"]}>
            <span>{capitalized(look.kind)}</span>
            <Button {...look}>{does}</Button>
            <span data-shown="hover">
              <Button {...look}>{does}</Button>
            </span>
            <span data-shown="focus">
              <Button {...look}>{does}</Button>
            </span>
            <Button {...look} busy={doing}>
              {does}
            </Button>
            <Button {...look} disabled>
              {does}
            </Button>
          </div>
        ))}
      </div>
      <Shown as="Sizes">
        <Button size="small">Small</Button>
        <Button>Medium</Button>
        <Button size="large">Large</Button>
      </Shown>
      <Shown as="Icon">
        {[undefined, "hover", "focus"].map((state) => (
          <span key={state ?? "rest"} data-shown={state}>
            <IconButton label={`Edit, ${state ?? "rest"}`}>
              <Pencil size={15} aria-hidden="true" />
            </IconButton>
          </span>
        ))}
        <Kbd>↵</Kbd>
      </Shown>
    </PartSection>
  );
}

const Fields = () => (
  <PartSection title="Fields" rule="32 px, 3:1 edge">
    <TextField label="Rest" defaultValue="38%" />
    <div data-shown="hover">
      <TextField label="Hover" defaultValue="38%" />
    </div>
    <div data-shown="focus">
      <TextField label="Focus" defaultValue="38%" />
    </div>
    <TextField label="Error" defaultValue="38" error="Add the unit: 38% or 38 deals?" />
    <TextField label="Empty" placeholder="Write a comment, @ to mention" hint="A hint says what is meant." />
    <TextField label="Objective" serif defaultValue="Win the trust of enterprise customers" />
    <TextArea label="Several lines" defaultValue="One sentence is enough." />
    <SelectField label="Choice of a few">
      <option>Quarter</option>
      <option>Year</option>
    </SelectField>
  </PartSection>
);

function Choosing() {
  const [isOn, setOn] = useState(true);
  const [view, setView] = useState<(typeof views)[number]["value"]>("ladder");
  const [team, setTeam] = useState("");
  const filter = { label: "Team", choices: teams, onChoose: nothing };
  return (
    <PartSection title="Choosing" rule="filters read as sentences">
      <Shown as="Filter">
        <FilterChip {...filter} value={team} onChoose={setTeam} />
        <FilterChip {...filter} value="pmm" />
      </Shown>
      <Shown as="Hover, focus">
        <span data-shown="hover">
          <FilterChip {...filter} value="" />
        </span>
        <span data-shown="focus">
          <FilterChip {...filter} value="" />
        </span>
      </Shown>
      <Shown as="Toggle">
        <ToggleChip label="Initiatives" isOn={isOn} onToggle={setOn} />
        <ToggleChip label="Slipping" isOn={false} onToggle={nothing} />
      </Shown>
      <Shown as="Switch view">
        <Segments label="View" value={view} choices={views} onChoose={setView} />
      </Shown>
      <Shown as="Ask what with">
        <ChoiceButton label="Set owner" choices={teams.slice(1)} onChoose={nothing} />
      </Shown>
      <Shown as="List">
        <LineList label="Lines">
          <li>
            <a data-line="" href="#first">
              The first line
            </a>
          </li>
          <li>
            <a data-line="" href="#second">
              The second, by arrow
            </a>
          </li>
        </LineList>
      </Shown>
    </PartSection>
  );
}

function Telling() {
  const [isAsking, setAsking] = useState(false);
  return (
    <PartSection title="Telling people what happened" rule="toast for done, banner for trouble" isWide>
      <Shown as="Offline">
        <Banner action={{ label: "Try again", onClick: nothing }}>You are offline. Changes are kept here.</Banner>
      </Shown>
      <Shown as="Trouble">
        <Banner isTrouble action={{ label: "Reconnect", onClick: nothing }}>
          The metric’s source stopped answering on Feb 14.
        </Banner>
      </Shown>
      <Shown as="Toasts">
        <Button onClick={() => showToast({ text: "Check-in saved", undo: nothing })}>Tell with undo</Button>
        <Button onClick={() => showToast({ text: "The cycle was closed meanwhile.", isTrouble: true })}>
          Tell of trouble
        </Button>
      </Shown>
      <Shown as="Dialog">
        <Button onClick={() => setAsking(true)}>Open a dialog</Button>
        {isAsking && (
          <Dialog title="All keys" onClose={() => setAsking(false)}>
            Esc closes it, and the focus goes back to where it was.
          </Dialog>
        )}
      </Shown>
      <Shown as="Loading">
        <Loading what="the plan">
          <Skeleton width={220} /> <Skeleton width={96} /> <Skeleton width={64} />
        </Loading>
      </Shown>
    </PartSection>
  );
}

const Notices = () => (
  <>
    <PartSection title="Empty" rule="what is missing, and the next step">
      <Notice title="No check-ins yet" actions={<Button>Check in now</Button>}>
        The first one is due Tuesday. It takes about twenty seconds.
      </Notice>
    </PartSection>
    <PartSection title="Nothing found" rule="name what hides things">
      <Notice title="Nothing in this plan fits" actions={<Button>Clear filters</Button>}>
        2 filters are on. The plan itself is not empty.
      </Notice>
    </PartSection>
    <PartSection title="Something broke" rule="what, what is safe, what to do">
      <Notice title="The plan did not load" isTrouble actions={<Button>Try again</Button>}>
        Nothing was lost. Ladder answered with 503.
      </Notice>
    </PartSection>
  </>
);

/** What every room is built of, without a word of OKRs. */
export const UiParts = () => (
  <>
    <Fields />
    <Choosing />
    <Buttons />
    <Telling />
    <Notices />
  </>
);
