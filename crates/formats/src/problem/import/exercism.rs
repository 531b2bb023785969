//! An Exercism track, or one exercise of it: `exercises/{practice,concept}/SLUG/.meta/config.json` names the files.
//!
//! Python exercises become packs whose tests are run by the examiner. Those of other languages are named as not yet runnable.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    Fault, Files, FrontFields, LeftOut, Pack, Sorted, Unread, fault, folder_of, json_fault, problem_file, slug, titled,
};

const CONFIG: &str = ".meta/config.json";

#[derive(Deserialize, Default)]
struct Config {
    #[serde(default)]
    files: Named,
    blurb: Option<String>,
}

/// The files of an exercise, by what they are for.
#[derive(Clone, Deserialize, Default)]
struct Named {
    #[serde(default)]
    solution: Vec<String>,
    #[serde(default)]
    test: Vec<String>,
    #[serde(default)]
    example: Vec<String>,
    #[serde(default)]
    exemplar: Vec<String>,
    #[serde(default)]
    editor: Vec<String>,
}

#[derive(Deserialize, Default)]
struct Track {
    slug: Option<String>,
    #[serde(default)]
    files: Named,
    #[serde(default)]
    exercises: Exercises,
}

#[derive(Deserialize, Default)]
struct Exercises {
    #[serde(default)]
    practice: Vec<Entry>,
    #[serde(default)]
    concept: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    slug: String,
    name: Option<String>,
    difficulty: Option<u32>,
    status: Option<String>,
    #[serde(default)]
    topics: Option<Vec<String>>,
}

/// Says whether a file is the configuration of an exercise. Those of the concepts that a track teaches have the same
/// name.
pub fn is_exercise(path: &str) -> bool {
    let folder = path.strip_suffix(CONFIG).filter(|folder| folder.is_empty() || folder.ends_with('/'));
    folder.is_some_and(|folder| folder.trim_end_matches('/').rsplit('/').nth(1) != Some("concepts"))
}

/// Reads every exercise.
pub fn import(files: &Files) -> Sorted {
    let mut sorted = Sorted::default();
    let mut elsewhere: BTreeMap<String, u32> = BTreeMap::new();
    let mut tracks: BTreeMap<String, Track> = BTreeMap::new();
    for path in files.keys().filter(|path| is_exercise(path)) {
        let folder = &path[..path.len() - CONFIG.len()];
        let root = folder.find("exercises/").map_or(String::new(), |at| folder[..at].to_owned());
        let track = tracks.entry(root.clone()).or_insert_with(|| {
            match files.get(&format!("{root}config.json")).map(|text| serde_json::from_str(text)) {
                Some(Ok(track)) => track,
                Some(Err(error)) => {
                    let fault = json_fault(&format!("{root}config.json"), &error);
                    sorted.unread.push(Unread { name: None, fault });
                    Track::default()
                }
                None => Track::default(),
            }
        });
        let name = pack_name(slug_of(folder));
        let mut leave_out = |what, reason: &str| sorted.left_out.push(LeftOut { what, reason: reason.to_owned() });
        match exercise(files, folder, track) {
            Ok(Outcome::Pack(pack)) => sorted.packs.push(pack),
            Ok(Outcome::Language(ending)) => *elsewhere.entry(ending).or_default() += 1,
            // What the track keeps of a withdrawn exercise is often not whole, and then nobody's fault.
            Err(_) if entry_of(track, folder).is_some_and(Entry::is_withdrawn) => {
                leave_out(name, "withdrawn by the track, and not whole");
            }
            // Neither is what the track has not taken up yet.
            Err(_) if track.leaves_out(folder) && serde_json::from_str::<Config>(&files[path]).is_ok() => {
                leave_out(name, "not listed by the track, and not whole");
            }
            Err(fault) => sorted.unread.push(Unread { name: Some(name), fault }),
        }
    }
    for (ending, count) in elsewhere {
        let language = language(&ending);
        let exercises = if count == 1 { "exercise" } else { "exercises" };
        sorted.left_out.push(LeftOut {
            what: format!("{count} {exercises} in {language}"),
            reason: "Exercism tests in this language cannot be run yet; those in Python can".to_owned(),
        });
    }
    sorted
}

fn slug_of(folder: &str) -> &str {
    folder.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("exercise")
}

fn pack_name(slug_name: &str) -> String {
    slug(&format!("exercism-{slug_name}"))
}

enum Outcome {
    Pack(Pack),
    Language(String),
}

impl Track {
    /// Says whether the track lists its exercises, and not this one.
    fn leaves_out(&self, folder: &str) -> bool {
        let lists = !self.exercises.practice.is_empty() || !self.exercises.concept.is_empty();
        lists && entry_of(self, folder).is_none()
    }
}

impl Entry {
    fn is_withdrawn(&self) -> bool {
        self.status.as_deref() == Some("deprecated")
    }
}

/// What the track says of the exercise in a folder.
fn entry_of<'a>(track: &'a Track, folder: &str) -> Option<&'a Entry> {
    let slug_name = slug_of(folder);
    track.exercises.practice.iter().chain(&track.exercises.concept).find(|entry| entry.slug == slug_name)
}

/// What an exercise is made of: paths below its folder.
struct Parts {
    solution: Vec<String>,
    test: Vec<String>,
    example: Vec<String>,
    editor: Vec<String>,
}

fn exercise(files: &Files, folder: &str, track: &Track) -> Result<Outcome, Fault> {
    let config_name = format!("{folder}{CONFIG}");
    let config: Config =
        serde_json::from_str(&files[&config_name]).map_err(|error| json_fault(&config_name, &error))?;
    let slug_name = slug_of(folder);
    let concept = folder.contains("/concept/") || folder.starts_with("concept/") || !config.files.exemplar.is_empty();
    let entry = entry_of(track, folder);
    let parts = parts(files, folder, slug_name, &config.files, &track.files);
    let Some(solution) = parts.solution.first() else {
        return Err(fault(&config_name, "names no solution file, and none has the usual name"));
    };
    let ending = solution.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ending != "py" {
        return Ok(Outcome::Language(ending.to_owned()));
    }
    if parts.test.is_empty() {
        return Err(fault(&config_name, "names no test file, and none has the usual name"));
    }
    let get = |name: &str| {
        files
            .get(&format!("{folder}{name}"))
            .ok_or_else(|| fault(&format!("{folder}{name}"), "is named in the configuration and missing"))
    };
    let Some(example) = parts.example.first() else {
        return Err(fault(&config_name, "names no example solution, so the tests cannot be checked"));
    };
    let level = level(entry.and_then(|entry| entry.difficulty), concept);
    let mut pack = Files::new();
    let main = base(solution).to_owned();
    let reference = get(example)?.clone();
    let stub = files.get(&format!("{folder}{solution}")).cloned().unwrap_or_default();
    let mut tests = Vec::new();
    for test in &parts.test {
        tests.push(base(test).to_owned());
        pack.insert(format!("original/{}", base(test)), get(test)?.clone());
    }
    // Further files of the solution are the example's own, or the stubs where the example is one file.
    let mut further = Vec::new();
    for (number, path) in parts.solution.iter().enumerate().skip(1) {
        let own =
            parts.example.get(number).or_else(|| parts.example.iter().find(|example| base(example) == base(path)));
        let text = own
            .and_then(|path| files.get(&format!("{folder}{path}")))
            .or_else(|| files.get(&format!("{folder}{path}")));
        if let Some(text) = text {
            further.push(base(path).to_owned());
            pack.insert(format!("original/{}", base(path)), text.clone());
        }
    }
    let (mut helpers, mut shared) = (Vec::new(), Vec::new());
    for name in beside(files, folder) {
        if parts.solution.contains(&name) || parts.test.contains(&name) || further.contains(&name) {
            continue;
        }
        let module = name.strip_suffix(".py");
        let wanted = parts.editor.contains(&name)
            || module.is_some_and(|module| imports(&reference, module))
            || module.is_none() && reference.contains(&name);
        // What is shown to whoever solves the exercise, or is needed by the solution, may stand beside it; test data may not.
        let list = if wanted { &mut shared } else { &mut helpers };
        list.push(name.clone());
        pack.insert(format!("original/{name}"), get(&name)?.clone());
    }
    let fields = FrontFields {
        title: entry.and_then(|entry| entry.name.clone()).unwrap_or_else(|| titled(slug_name)),
        topic: entry
            .and_then(|entry| entry.topics.as_ref()?.first().map(|topic| topic.replace('_', " ")))
            .unwrap_or_else(|| "coding".to_owned()),
        level,
        minutes: match level {
            "easy" => 15,
            "medium" => 30,
            _ => 45,
        },
        kind: "examined",
        origin: format!("Exercism/{}/{slug_name}", track.slug.as_deref().unwrap_or("python")),
        entry: None,
        examiner: Some("separate"),
        file: Some(main),
        tests,
        helpers,
        further,
        shared,
        prompt: None,
        hints: hints(files, folder),
    };
    let mut statement = statement(files, folder, config.blurb.as_deref());
    if entry.is_some_and(Entry::is_withdrawn) {
        statement.push_str("\n\n*The track has withdrawn this exercise; its tests still run.*");
    }
    pack.insert(
        "problem.md".into(),
        problem_file(&fields, &statement).map_err(|message| fault(&config_name, message))?,
    );
    pack.insert("starter.py".into(), stub);
    pack.insert("solution.py".into(), reference);
    pack.insert("original/config.json".into(), files[&config_name].clone());
    Ok(Outcome::Pack(Pack { name: pack_name(slug_name), files: pack }))
}

/// Finds the files: those that the exercise names, else those that the track's patterns name, else those with the usual names.
fn parts(files: &Files, folder: &str, slug_name: &str, own: &Named, track: &Named) -> Parts {
    let snake = slug_name.replace('-', "_");
    let filled = |pattern: &String| {
        let pascal: String = slug_name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
        let camel = pascal[..1].to_lowercase() + &pascal[1..];
        pattern
            .replace("%{snake_slug}", &snake)
            .replace("%{kebab_slug}", slug_name)
            .replace("%{pascal_slug}", &pascal)
            .replace("%{camel_slug}", &camel)
    };
    let exists = |path: &String| files.contains_key(&format!("{folder}{path}"));
    let choose = |named: &[String], pattern: &[String], usual: &[String]| {
        if !named.is_empty() {
            return named.iter().map(filled).collect::<Vec<_>>();
        }
        let found: Vec<String> = pattern.iter().map(filled).filter(exists).collect();
        if found.is_empty() { usual.iter().filter(|path| exists(path)).cloned().collect() } else { found }
    };
    let (examples, patterns) =
        if own.exemplar.is_empty() { (&own.example, &track.example) } else { (&own.exemplar, &track.exemplar) };
    Parts {
        solution: choose(&own.solution, &track.solution, &[format!("{snake}.py")]),
        test: choose(&own.test, &track.test, &[format!("{snake}_test.py"), format!("test_{snake}.py")]),
        example: choose(
            examples,
            patterns,
            &[".meta/example.py".to_owned(), ".meta/exemplar.py".to_owned(), "example.py".to_owned()],
        ),
        editor: own.editor.clone(),
    }
}

/// Lists the files that lie in the exercise's folder itself.
fn beside(files: &Files, folder: &str) -> Vec<String> {
    let below = files.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
    let names: BTreeSet<&str> = below
        .map(|(path, _)| &path[folder.len()..])
        .filter(|name| !name.contains('/') && !name.starts_with('.'))
        .collect();
    names.into_iter().filter(|name| !name.to_lowercase().ends_with(".md")).map(str::to_owned).collect()
}

fn imports(code: &str, module: &str) -> bool {
    code.lines().map(str::trim).any(|line| {
        let rest = line.strip_prefix("from ").or_else(|| line.strip_prefix("import "));
        rest.is_some_and(|rest| {
            rest.split([' ', ',', '.']).any(|word| word == module)
                && (line.starts_with("import ") || rest.starts_with(module))
        })
    })
}

fn statement(files: &Files, folder: &str, blurb: Option<&str>) -> String {
    let mut parts = Vec::new();
    for name in ["introduction.md", "introduction.append.md", "instructions.md", "instructions.append.md"] {
        if let Some(text) = files.get(&format!("{folder}.docs/{name}")) {
            parts.push(without_title(text));
        }
    }
    if parts.is_empty() {
        // Before there was `.docs`, the description was the README.
        parts.extend(files.get(&format!("{folder}README.md")).map(|text| without_title(text)));
    }
    if parts.is_empty() {
        parts.extend(blurb.map(str::to_owned));
    }
    parts.join("\n\n")
}

fn without_title(text: &str) -> String {
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if first.starts_with("# ") { rest.trim().to_owned() } else { text.to_owned() }
}

fn hints(files: &Files, folder: &str) -> Vec<String> {
    let text = files.get(&format!("{folder}.docs/hints.md")).map(String::as_str).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.strip_prefix("- "))
        .map(|hint| hint.trim().to_owned())
        .filter(|hint| !hint.is_empty())
        .collect()
}

fn level(difficulty: Option<u32>, concept: bool) -> &'static str {
    match difficulty {
        Some(0..=3) => "easy",
        Some(4..=6) => "medium",
        Some(_) => "hard",
        None if concept => "easy",
        None => "medium",
    }
}

fn base(path: &str) -> &str {
    &path[folder_of(path).len()..]
}

fn language(ending: &str) -> &str {
    match ending {
        "rs" => "Rust",
        "cpp" | "h" | "cc" | "hpp" => "C++",
        "c" => "C",
        "js" | "mjs" => "JavaScript",
        "ts" => "TypeScript",
        "sql" => "SQL",
        "go" => "Go",
        "java" => "Java",
        "rb" => "Ruby",
        _ => "another language",
    }
}
