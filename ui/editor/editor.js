// The editor over the text area of a problem: CodeMirror with the keys of the page. The text area stays the truth that forms
// send; without this file it is the editor itself.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { cpp } from "@codemirror/lang-cpp";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { rust } from "@codemirror/lang-rust";
import { sql } from "@codemirror/lang-sql";
import { HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Enough of TOML to tell keys, tables, texts and numbers apart; the server says what is wrong.
const toml = () => StreamLanguage.define({
  name: "toml",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return "comment";
    if (stream.match(/^("""|\x27\x27\x27).*?(\1|$)/) || stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^\x27[^\x27]*\x27?/)) return "string";
    if (/^\s*$/.test(stream.string.slice(0, stream.pos)) && stream.match(/^\[\[?[^\]#]*\]?\]?/)) return "keyword";
    if (stream.match(/^[\w.-]+(?=\s*=)/)) return "typeName";
    if (stream.match(/^(true|false)\b/)) return "bool";
    if (stream.match(/^[+-]?\d[\w.:+-]*/)) return "number";
    stream.next();
    return null;
  },
});

const LANGUAGES = { python, rust, cpp, javascript, sql, toml };

// Places that the page says are wrong; an edit moves them along until the page says something else.
const setProblems = StateEffect.define();
const problems = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setProblems));
    return set ? Decoration.set(set.value, true) : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Where a line and a column, both from 1 and in characters, are in the text. */
function placed(doc, line, column) {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  const before = [...at.text].slice(0, Math.max(0, column - 1)).join("").length;
  return Math.min(at.from + before, at.to);
}

// The colors of code elsewhere on the page; `light-dark` follows the scheme of the page.
const COLORS = HighlightStyle.define([
  { tag: tags.comment, color: "light-dark(#5b6670, #9aa7ad)", fontStyle: "italic" },
  { tag: [tags.string, tags.character], color: "light-dark(#1c6b3a, #93d7a2)" },
  { tag: [tags.number, tags.bool, tags.null], color: "light-dark(#8a4100, #f0b878)" },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "light-dark(#8b2c87, #e0a3e6)" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.typeName), tags.className], color: "light-dark(#1d5a9e, #8fc0ff)" },
  { tag: [tags.typeName, tags.self, tags.standard(tags.variableName)], color: "light-dark(#0b6672, #7fd0da)" },
  { tag: tags.invalid, textDecoration: "underline wavy" },
]);

const LOOK = EditorView.theme({
  "&": { fontSize: ".92rem", background: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "8px" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", maxHeight: "70vh" },
  ".cm-content, .cm-gutter": { minHeight: "22rem" },
  ".cm-gutters": { background: "var(--sunken)", color: "var(--muted)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-problem-error": { textDecoration: "underline wavy var(--again) 1px", textUnderlineOffset: "3px" },
  ".cm-problem-warning": { textDecoration: "underline wavy var(--hard) 1px", textUnderlineOffset: "3px" },
  "&.cm-focused .cm-matchingBracket": { background: "color-mix(in srgb, var(--accent) 22%, transparent)" },
});

// Typing over a selection: left to itself, Chromium joins the lines with style attributes, which the page forbids.
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== "insertText" || !event.data || empty || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, event.data, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});

const area = document.getElementById("code");
if (area) {
  const form = area.form;
  const press = (act) => () => {
    form.querySelector(`[data-act="${act}"]`).click();
    return true;
  };
  // Tab indents, so who works with the keyboard alone needs a way out: Escape leaves the editor, Tab goes on from there.
  const leave = (view) => {
    view.contentDOM.blur();
    return true;
  };
  const language = LANGUAGES[area.dataset.language];
  // In a shadow root the editor's styles are sheets of their own, so the page can go on forbidding styles inside of it.
  const host = document.createElement("div");
  host.className = "editor";
  area.before(host);
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        syntaxHighlighting(COLORS),
        problems,
        typedOver,
        LOOK,
        language ? language() : [],
        keymap.of([
          { key: "Mod-Enter", run: press("run") },
          { key: "Shift-Mod-Enter", run: press("submit") },
          { key: "Escape", run: leave },
          indentWithTab,
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          area.dispatchEvent(new Event("input", { bubbles: true }));
        }),
        EditorView.contentAttributes.of({ "aria-label": document.querySelector("label[for=code]").textContent, tabindex: "0" }),
      ],
    }),
  });
  // The page puts other code into the text area and says so; in the editor that is a change like any other, and can be undone.
  area.addEventListener("change", () => {
    if (area.value !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: area.value } });
  });
  area.addEventListener("problems", ({ detail }) => {
    const { doc } = view.state;
    const marks = detail.map(({ line, column, length, severity }) => {
      const from = placed(doc, line, column);
      const to = Math.min(placed(doc, line, column + length), doc.length);
      return to > from ? Decoration.mark({ class: `cm-problem-${severity}` }).range(from, to) : null;
    });
    view.dispatch({ effects: setProblems.of(marks.filter(Boolean)) });
  });
  area.addEventListener("goto", ({ detail }) => {
    const anchor = placed(view.state.doc, detail.line, detail.column);
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  });
  area.hidden = true;
  form.dataset.editor = "yes";
}
