//! The source of a LaTeX document, line for line: what each line says once its commands are read.
//!
//! Formulas stay as they are written; sections, lists, bold words and environments are understood.

use crate::page::Shown;

/// So many commands of structure make LaTeX of a text that shows no preamble.
const FEWEST_COMMANDS: usize = 4;
/// A longer source is read as it stands, so that memory stays bounded.
const LONGEST: usize = 4 << 20;

/// Returns the lines that say something, when the text is LaTeX.
pub(crate) fn read(text: &str) -> Option<Vec<Shown>> {
    is_latex(text).then(|| {
        let mut source = Source { preamble: text.contains("\\begin{document}"), lists: Vec::new() };
        let mut blank = true;
        let mut out = Vec::new();
        for (at, line) in text.split('\n').enumerate() {
            let line = line.trim();
            let shown = source.line(line).filter(|text| !text.trim().is_empty());
            if let Some(text) = shown {
                let apart = blank || text.starts_with("## ");
                out.push(Shown { number: at as u32 + 1, text, apart });
                blank = false;
            }
            blank |= line.is_empty();
        }
        out
    })
}

/// Returns whether the text is LaTeX.
pub(crate) fn is_latex(text: &str) -> bool {
    let structure = |line: &&str| {
        ["\\section", "\\subsection", "\\item", "\\begin{itemize", "\\begin{enumerate", "\\textbf{", "\\question"]
            .iter()
            .any(|command| line.trim_start().starts_with(command))
    };
    text.len() <= LONGEST
        && text.contains('\\')
        && (text.contains("\\begin{document}") || text.lines().filter(structure).count() >= FEWEST_COMMANDS)
}

/// What is open where a line begins.
struct Source {
    preamble: bool,
    /// The lists around the line: the last number of an ordered one.
    lists: Vec<Option<u32>>,
}

impl Source {
    fn line(&mut self, line: &str) -> Option<String> {
        if let Some(title) = argument(line, "title") {
            return Some(title.to_owned());
        }
        if line.starts_with("\\begin{document}") {
            self.preamble = false;
            return None;
        }
        if self.preamble || line.starts_with('%') {
            return None;
        }
        let section = ["chapter", "section", "subsection", "subsubsection", "paragraph"]
            .iter()
            .find_map(|command| argument(line, command).or_else(|| argument(line, &format!("{command}*"))));
        if let Some(title) = section {
            return Some(format!("## {}", styled(title)));
        }
        if let Some(name) = argument(line, "begin").or_else(|| argument(line, "end")) {
            return self.environment(name, line);
        }
        if let Some(item) = line.strip_prefix("\\item") {
            return Some(self.item(styled(item.trim_start())));
        }
        if let Some(question) = line.strip_prefix("\\question") {
            return Some(format!("Q: {}", styled(question.trim_start())));
        }
        let layout =
            ["\\maketitle", "\\newpage", "\\clearpage", "\\vspace", "\\tableofcontents", "\\label", "\\bigskip"];
        (!layout.iter().any(|command| line.starts_with(command))).then(|| styled(line))
    }

    /// Lists are kept in mind, proofs and solutions answer, and what else there is holds formulas.
    fn environment(&mut self, name: &str, line: &str) -> Option<String> {
        let opens = line.starts_with("\\begin");
        match name {
            "itemize" | "enumerate" | "questions" | "description" => {
                if opens {
                    self.lists.push((name == "enumerate").then_some(0));
                } else {
                    self.lists.pop();
                }
                None
            }
            "solution" | "answer" | "proof" => opens.then(|| "Answer:".to_owned()),
            "document" | "question" | "problem" | "exercise" | "center" => None,
            _ => Some(line.to_owned()),
        }
    }

    fn item(&mut self, text: String) -> String {
        let indent = "  ".repeat(self.lists.len().max(1) - 1);
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{indent}{number}. {text}")
            }
            _ => format!("{indent}• {text}"),
        }
    }
}

/// The argument of a command that opens the line.
fn argument<'l>(line: &'l str, command: &str) -> Option<&'l str> {
    let rest = line.strip_prefix('\\')?.strip_prefix(command)?.strip_prefix('{')?;
    Some(&rest[..closing(rest)?])
}

/// Where the brace closes that was open before the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// The text without commands of style. A bold opening such as `\textbf{Q1.}` is a label; a line that is bold as a whole
/// stands between `**`.
fn styled(line: &str) -> String {
    let mut rest = line.trim_end_matches("\\\\").trim_end().to_owned();
    for command in ["\\textbf{", "\\emph{", "\\textit{", "\\underline{", "\\texttt{", "\\text{"] {
        // One pass a command: what is left over was nested deeper than people nest.
        for _ in 0..MOST_STYLES {
            let Some(open) = rest.find(command).filter(|open| !in_formula(&rest[..*open])) else { break };
            let inside = open + command.len();
            let Some(length) = closing(&rest[inside..]) else { break };
            let words = rest[inside..inside + length].trim();
            let after = &rest[inside + length + 1..];
            let label = open == 0 && command == "\\textbf{" && !after.trim().is_empty() && words.ends_with(['.', ':']);
            let words = match () {
                () if label => format!("{}:", words.trim_end_matches(['.', ':'])),
                () if open == 0 && command == "\\textbf{" && after.trim().is_empty() => format!("**{words}**"),
                () => words.to_owned(),
            };
            rest = format!("{}{words}{after}", &rest[..open]);
        }
    }
    rest
}

/// A line has at most so many styled words of a sort.
const MOST_STYLES: usize = 20;

/// Whether an odd number of dollar signs stands before.
fn in_formula(before: &str) -> bool {
    before.matches('$').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_of_structure_are_read_and_formulas_stay() {
        let text = "\\documentclass{article}\n\\begin{document}\n\\section{Trees}\n% later\n\n\\textbf{Q1.} What is \\emph{pruning}?\n\\begin{solution}\n\\begin{enumerate}\n\\item Cut \\textbf{weak} leaves, $\\text{cost} < \\alpha$.\n\\end{enumerate}\n\\end{solution}\n\\end{document}\n";
        let shown: Vec<(u32, String, bool)> =
            read(text).unwrap().into_iter().map(|line| (line.number, line.text, line.apart)).collect();
        let expected = [
            (3, "## Trees", true),
            (6, "Q1: What is pruning?", true),
            (7, "Answer:", false),
            (9, "1. Cut weak leaves, $\\text{cost} < \\alpha$.", false),
        ];
        assert_eq!(shown, expected.map(|(number, text, apart)| (number, text.to_owned(), apart)));
    }

    #[test]
    fn notes_with_formulas_are_no_source() {
        assert_eq!(read("What is \\(\\alpha\\)?\nA level.\n\\[ x \\]\n"), None);
    }
}
