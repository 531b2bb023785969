//! Source code as HTML with classes for its parts; the colors are in the style sheet, one set for light and one for dark.

use std::sync::LazyLock;

use maud::{Markup, PreEscaped, html};
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

const CLASSES: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "s-" };

/// Longer code is shown plain: highlighting costs about a microsecond a byte, and a listing this long is not read in a drill.
const LONGEST: usize = 40_000;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Returns the code block; a language nobody knows is shown plain.
pub fn code(language: Option<&str>, text: &str) -> Markup {
    let colored =
        language.and_then(syntax).filter(|_| text.len() <= LONGEST).and_then(|syntax| highlight(syntax, text));
    // It scrolls sideways, so the keyboard must be able to reach it.
    html! {
        pre.code tabindex="0" data-language=[language] {
            code {
                @match colored {
                    Some(colored) => (PreEscaped(colored)),
                    None => (text),
                }
            }
        }
    }
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    let token = match language {
        "pytorch" | "numpy" | "py3" | "python3" => "python",
        "c#" | "csharp" => "cs",
        "shell" | "console" => "sh",
        "postgresql" | "sqlite" | "mysql" => "sql",
        "typescript" | "ts" | "jsx" | "tsx" => "js",
        other => other,
    };
    SYNTAXES.find_syntax_by_token(token)
}

fn highlight(syntax: &SyntaxReference, text: &str) -> Option<String> {
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, CLASSES);
    for line in LinesWithEndings::from(text) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_classes_and_no_colors() {
        insta::assert_snapshot!(code(Some("python"), "x = 1  # <one>").into_string().replace("><", ">\n<"), @r#"
        <pre class="code" tabindex="0" data-language="python">
        <code>
        <span class="s-source s-python">
        <span class="s-meta s-qualified-name s-python">
        <span class="s-meta s-generic-name s-python">x</span>
        </span> <span class="s-keyword s-operator s-assignment s-python">=</span> <span class="s-constant s-numeric s-integer s-decimal s-python">1</span>  <span class="s-comment s-line s-number-sign s-python">
        <span class="s-punctuation s-definition s-comment s-python">#</span> &lt;one&gt;</span>
        </span>
        </code>
        </pre>
        "#);
    }

    #[test]
    fn unknown_languages_are_shown_plain_and_escaped() {
        insta::assert_snapshot!(code(Some("\"><script>"), "a < b && c").into_string().replace("><", ">\n<"), @r#"
        <pre class="code" tabindex="0" data-language="&quot;&gt;&lt;script&gt;">
        <code>a &lt; b &amp;&amp; c</code>
        </pre>
        "#);
    }
}
