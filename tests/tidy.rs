//! The invariants of ARCHITECTURE.md that the compiler cannot hold.
#![allow(missing_docs, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that know nothing of the web.
const CORE: [&str; 7] =
    ["src/applicant", "src/finder", "src/keeping", "src/photo", "src/rules", "src/text", "src/timeline"];
const WEB_CRATES: [&str; 6] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen", "gloo"];
/// What the core never reads: clock, randomness, files, environment.
const OUTSIDE: [&str; 7] = ["SystemTime", "Instant", "std::env", "std::fs", "std::net", "std::thread", "rand::"];

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root).unwrap().to_owned(), text));
            }
        }
    }
    found.sort();
    found
}

/// Code without comments and without its tests.
fn code(text: &str) -> String {
    let program = text.split("#[cfg(test)]").next().unwrap_or_default();
    program.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn the_core_does_not_know_the_web() {
    let mut found = Vec::new();
    for (path, text) in CORE.iter().flat_map(|folder| files(folder, "rs")) {
        let code = code(&text);
        let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        found.extend(
            words.filter(|word| WEB_CRATES.contains(word)).map(|word| format!("{} uses {word}", path.display())),
        );
    }
    none("the core imports web crates", found);
}

#[test]
fn the_core_reads_nothing_from_outside() {
    let mut found = Vec::new();
    for (path, text) in CORE.iter().flat_map(|folder| files(folder, "rs")) {
        let code = code(&text);
        found.extend(
            OUTSIDE.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", path.display())),
        );
    }
    none("the core is a function of its arguments", found);
}

#[test]
fn every_rust_file_opens_with_what_it_is() {
    let all = ["src", "build", "tests", "benches"].iter().flat_map(|folder| files(folder, "rs"));
    let silent = all.filter(|(_, text)| !text.starts_with("//! ")).map(|(path, _)| path.display().to_string());
    none("no sentence on the first line", silent.collect());
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut long = Vec::new();
    for (folder, most) in [("src", 300), ("build", 300), ("benches", 300), ("tests", 500)] {
        let found = files(folder, "rs").into_iter().map(|(path, text)| (path, text.lines().count()));
        long.extend(
            found.filter(|(_, lines)| *lines > most).map(|(path, lines)| format!("{}: {lines}", path.display())),
        );
    }
    none("split these", long);
}

#[test]
fn no_test_is_ignored_and_nothing_is_left_to_do() {
    let marks = [
        concat!("#[ig", "nore"),
        concat!("#[should", "_panic"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimple", "mented!"),
        concat!("to", "do!("),
    ];
    let mut found = Vec::new();
    for (path, text) in ["src", "build", "tests", "benches"].iter().flat_map(|folder| files(folder, "rs")) {
        found.extend(
            marks.iter().filter(|mark| text.contains(**mark)).map(|mark| format!("{}: {mark}", path.display())),
        );
    }
    none("unfinished", found);
}

#[test]
fn the_modules_alone_export_to_javascript() {
    let modules = ["src/bin/archive.rs", "src/bin/baokao.rs", "src/bin/finder.rs", "src/bin/photo.rs"];
    // What is imported stands in a block of its own.
    let exports = |text: &str| {
        code(text)
            .replace("#[wasm_bindgen]\nextern", "extern")
            .split("extern \"C\"")
            .next()
            .is_some_and(|own| own.contains("#[wasm_bindgen"))
    };
    let exporting = files("src", "rs").into_iter().filter(|(_, text)| exports(text));
    let exporting: Vec<String> = exporting.map(|(path, _)| path.display().to_string()).collect();
    assert_eq!(exporting, modules, "exports outside of the modules' own programs end up in every binary");
}

/// What a component must do, by its documentation.
fn sentences(text: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix("/// "));
    lines.filter(|line| line.starts_with("MUST ")).map(str::to_string).collect()
}

/// The names of its tests.
fn tested(text: &str) -> Vec<String> {
    let calls = text.split("test(\"").skip(1).filter_map(|rest| rest.split('"').next());
    calls.filter(|name| name.starts_with("MUST ")).map(str::to_string).collect()
}

#[test]
fn what_a_component_must_do_is_the_name_of_a_browser_test_and_the_reverse() {
    let components = files("src/ui/form", "rs");
    let tests = files("tests/e2e/form", "mjs");
    let mut found = Vec::new();
    for (path, text) in &components {
        let name = path.file_stem().unwrap().to_string_lossy();
        let of_it = tests.iter().find(|(test, _)| test.ends_with(format!("{name}.test.mjs")));
        let (must, tested) = (sentences(text), of_it.map_or(Vec::new(), |(_, text)| tested(text)));
        found.extend(must.iter().filter(|one| !tested.contains(one)).map(|one| format!("{name} has no test: {one}")));
        found.extend(tested.iter().filter(|one| !must.contains(one)).map(|one| format!("{name} does not say: {one}")));
    }
    let known = |path: &Path| {
        components.iter().any(|(own, _)| path.ends_with(own.with_extension("test.mjs").file_name().unwrap()))
    };
    found.extend(
        tests.iter().filter(|(path, _)| !known(path)).map(|(path, _)| format!("{} tests no component", path.display())),
    );
    none("sentences and tests differ", found);
    let all: usize = components.iter().map(|(_, text)| sentences(text).len()).sum();
    assert!(all > 50, "{all} sentences are not all of them");
}

/// The release empties what Yew would do with such nodes (`tools/shrink.mjs`).
#[test]
fn no_view_makes_portals_suspense_or_raw_html() {
    let mut found = Vec::new();
    for (path, text) in files("src/ui", "rs") {
        let code = code(&text);
        let unmade = ["VRaw", "VPortal", "VSuspense", "Suspense", "create_portal", "from_html_unchecked", "use_future"];
        found.extend(
            unmade.iter().filter(|name| code.contains(**name)).map(|name| format!("{} has {name}", path.display())),
        );
    }
    none("the release cannot show these", found);
}
