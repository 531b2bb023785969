//! Jupyter notebooks as Markdown: their texts, their code, and what it printed (nbformat.readthedocs.io, version 4).

use serde::Deserialize;

/// Of what a cell printed this many lines are kept.
const PRINTED: usize = 20;

#[derive(Deserialize)]
struct Notebook {
    cells: Vec<Cell>,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    kernelspec: Option<Kernel>,
}

#[derive(Deserialize)]
struct Kernel {
    language: Option<String>,
}

#[derive(Deserialize)]
struct Cell {
    cell_type: String,
    #[serde(default)]
    source: Text,
    #[serde(default)]
    outputs: Vec<Output>,
}

/// Pictures and the like have no text, and are left out.
#[derive(Deserialize)]
struct Output {
    #[serde(default)]
    text: Text,
    #[serde(default)]
    data: Data,
}

#[derive(Default, Deserialize)]
struct Data {
    #[serde(default, rename = "text/plain")]
    plain: Text,
}

/// Text is written whole or line by line.
#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    Whole(String),
    Lines(Vec<String>),
}

impl Default for Text {
    fn default() -> Self {
        Text::Whole(String::new())
    }
}

impl Text {
    fn joined(&self) -> String {
        match self {
            Text::Whole(text) => text.clone(),
            Text::Lines(lines) => lines.concat(),
        }
    }
}

/// Returns a notebook as Markdown, or why it cannot be read.
pub(crate) fn to_markdown(text: &str) -> Result<String, String> {
    let notebook: Notebook = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let kernel = notebook.metadata.kernelspec.and_then(|kernel| kernel.language);
    let language = kernel.as_deref().unwrap_or("python").to_lowercase();
    let mut out = String::new();
    for cell in &notebook.cells {
        let source = cell.source.joined();
        if source.trim().is_empty() {
            continue;
        }
        match cell.cell_type.as_str() {
            "code" => fence(&source, &language, &mut out),
            _ => out.push_str(&format!("{}\n\n", source.trim_end())),
        }
        for output in &cell.outputs {
            let printed = output.text.joined() + &output.data.plain.joined();
            if !printed.trim().is_empty() {
                let kept: Vec<&str> = printed.lines().take(PRINTED).collect();
                fence(&kept.join("\n"), "text", &mut out);
            }
        }
    }
    Ok(out)
}

/// A fence is longer than any inside.
fn fence(code: &str, language: &str, out: &mut String) {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let mark = "`".repeat(longest.max(2) + 1);
    out.push_str(&format!("{mark}{language}\n{}\n{mark}\n\n", code.trim_end()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_code_and_what_it_printed_stand_in_order() {
        let notebook = r###"{"nbformat": 4, "metadata": {"kernelspec": {"language": "Python"}}, "cells": [
            {"cell_type": "markdown", "source": ["## What is\n", "a seed?"]},
            {"cell_type": "code", "source": "print(1)", "outputs": [{"text": ["1\n"]}, {"data": {"image/png": "aGk="}}]},
            {"cell_type": "code", "source": []}]}"###;
        insta::assert_snapshot!(to_markdown(notebook).expect("a notebook"), @r"
        ## What is
        a seed?

        ```python
        print(1)
        ```

        ```text
        1
        ```
        ");
    }

    #[test]
    fn what_is_no_notebook_says_why() {
        assert!(to_markdown("{}").unwrap_err().contains("missing field `cells`"));
    }
}
