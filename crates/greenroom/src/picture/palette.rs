//! The colors of pictures: variables on a page, values in a file.

/// The rules of pictures on a page; they follow the main style sheet, whose variables they use.
pub const CSS: &str = include_str!("../../assets/picture.css");

/// What the variables stand for in a file: by name, in the light and in the dark scheme. A test holds that the page agrees.
const COLORS: [(&str, &str, &str); 12] = [
    ("surface", "#ffffff", "#1b2123"),
    ("ink", "#1f2528", "#e4e7e3"),
    ("muted", "#586166", "#a0aaac"),
    ("strong-line", "#8b9296", "#6a7579"),
    ("grid", "#e8e5db", "#293134"),
    ("accent", "#14684a", "#74d3a7"),
    ("again", "#a8281f", "#ff9b90"),
    ("hard", "#845000", "#ecba68"),
    ("easy", "#1d5a9e", "#8fc0ff"),
    ("sunken", "#f2f0e9", "#101415"),
    ("line", "#e3e0d6", "#2c3437"),
    ("page", "#faf9f5", "#14181a"),
];

/// Returns the rules with values in place of variables: readers of SVG outside of browsers know no variables.
pub(super) fn resolved() -> String {
    let rules = CSS.split_once("/* page only */").map_or(CSS, |(rules, _)| rules);
    let scheme = |dark: bool| {
        let mut text = String::new();
        let mut rest = rules;
        while let Some((before, after)) = rest.split_once("light-dark(") {
            let (pair, after) = after.split_once(')').unwrap_or((after, ""));
            let (light, night) = pair.split_once(',').unwrap_or((pair, pair));
            text.push_str(before);
            text.push_str(if dark { night.trim() } else { light.trim() });
            rest = after;
        }
        text.push_str(rest);
        for (name, light, night) in COLORS {
            text = text.replace(&format!("var(--{name})"), if dark { night } else { light });
        }
        text
    };
    let font = ".drawn text, text.heading { font-family: system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif; }";
    format!("{font}\n{}@media (prefers-color-scheme: dark) {{\n{}}}\n", scheme(false), scheme(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_colors_of_the_page() {
        let sheet = include_str!("../../assets/app.css");
        for (name, light, dark) in COLORS {
            assert!(sheet.contains(&format!("--{name}: light-dark({light}, {dark})")), "{name}");
        }
    }
}
