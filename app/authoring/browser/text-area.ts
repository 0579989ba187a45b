/** Where the text is written: the box of the form itself, or the editor that takes its place. */

/** As the check of the server says it. */
export interface Finding {
  /** Counted from 1. */
  line: number;
  column: number;
  /** The line in words, such as "Line 12". */
  where: string;
  message: string;
  help: string;
  warning: boolean;
}

export interface TextArea {
  text(): string;
  /** Marks where something is to be mended. */
  mark(findings: readonly Finding[]): void;
  /** Puts the cursor there, in sight. */
  goTo(line: number, column: number): void;
}

/** The plain box, for those who prefer it. */
export function plainArea(box: HTMLTextAreaElement): TextArea {
  return {
    text: () => box.value,
    mark: () => undefined,
    goTo: (line, column) => {
      const lines = box.value.split('\n');
      const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      const at = before + Math.min(column - 1, lines[line - 1]?.length ?? 0);
      box.focus();
      box.setSelectionRange(at, at);
      box.scrollTop = (box.scrollHeight * (line - 1)) / lines.length - box.clientHeight / 3;
    },
  };
}
